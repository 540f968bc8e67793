<#import "original.ftl" as original>
<#import "position.ftl" as stand>
<#import "quotation.ftl" as quote>
<#import "share.ftl" as share>
<#import "words.ftl" as words>

<#-- A sentence, what it rests on, where that stands in the text of its source, and who has read it. -->
<#macro chain of isSource>
<section class="chain" id="${of.id}">
<h2>${of.text}</h2>
<p class="meta">Address: <a href="${of.href}">${of.address}</a></p>
<@share.quotable text=of.text from="${.data_model.of.text}, ${site.title}" address=of.address/>
<#list of.grounds as ground>
<@rests ground/>
</#list>
<#if isSource>
<p><#if of.compared??>Compared with the source’s text on <@words.when of.compared/>: its numbers, dates, names and denials are there.<#else>It has no quotation or record beside it; it says in the curator’s words what the text says.</#if></p>
<#if of.citedBy?has_content>
<p>Cited by <@words.links of.citedBy/></p>
</#if>
</#if>
<#if of.reading??>
<p class="meta"><@read of.reading isSource/></p>
</#if>
</section>
</#macro>

<#-- One place that is cited. -->
<#macro rests of>
<div class="ground">
<h3><a href="${of.source.href}">${of.source.text}</a><#if !of.quotation?? && of.positions?has_content> on the claim: <@words.link of.positions[0].claim/></#if></h3>
<#if of.quotation??>
<@quote.quotation of=of.quotation source=false siblings=false/>
<div class="meta"><@quote.attested of.quotation/></div>
<#if of.quotation.inOriginal??>
<p class="meta"><@original.link of.quotation/></p>
</#if>
<#elseif of.positions?has_content>
<@stand.positions of=of.positions source=false/>
<#elseif of.sentence??>
<p class="note">On its page: ${of.sentence}</p>
<#else>
<p class="note">The source as a whole: its summary, and everything that is recorded of it.</p>
</#if>
<#list of.passages as one>
<p class="meta"><#if !of.quotation??><q class="brief">${one.words}</q>: c<#else>C</#if>haracters ${one.first} to ${one.last} of ${one.length} of the source’s text.</p>
</#list>
<#if of.passages?has_content>
<p class="meta scripted"><a href="${of.source.href?keep_before("#")}#s-check">Find it in your own copy</a></p>
</#if>
</div>
</#macro>

<#macro read of isSource>
<#local against = isSource?then("the source’s text", "its sources")>
<#if of.state == "read">Read against ${against} by ${of.by} on <@words.when of.date/>.<#elseif of.by??>Changed, or what it rests on has, since ${of.by} read it on <@words.when of.date/>; to be read again.<#else>Nobody has read it against ${against} yet.</#if><#t>
</#macro>
