<#import "words.ftl" as words>

<#-- Where a source's original can be read. Links carry what Robust Links (robustlinks.mementoweb.org/spec) ask for, so that
     the text can be found when its address is dead. -->
<#macro where of>
<#if of.text??><#local place><@leading to=of.text.href of=of>${of.text.text}</@leading></#local>${msg("original.read-at", place)}</#if><#if of.doi??><#if of.text??>${msg("list.next")}</#if>DOI <#if of.text??><a href="${of.doi.href}" rel="noopener noreferrer">${of.doi.text}</a><#else><@leading to=of.doi.href of=of>${of.doi.text}</@leading></#if></#if><#if of.archived??><#if of.text?? || of.doi??>${msg("list.next")}</#if><@leading to=of.archived of=of>${(of.text?? || of.doi??)?then(msg("original.archived"), msg("original.archived")?cap_first)}</@leading></#if><#if of.accessed??>${msg("join.items")}${msg("original.accessed", words.dated(of.accessed))}</#if><#t>
</#macro>

<#macro leading to of><#local original = of.text!of.doi!><a href="${to}" rel="noopener noreferrer"<#if original?has_content && of.archived??> data-originalurl="${original.href}" data-versionurl="${of.archived}"<#if of.accessed??> data-versiondate="${of.accessed.edtf}"</#if></#if>><#nested></a></#macro>

<#-- Leads to quoted words in the original, in browsers that know how. -->
<#macro link of><#if of.inOriginal??><a class="permalink" href="${of.inOriginal}" rel="noopener noreferrer">${msg("quotation.in-original")}</a></#if></#macro>
