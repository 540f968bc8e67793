<#import "words.ftl" as words>

<#-- How much somebody has read against its sources: of a "page", the page of a "source" against the source's text, the "site",
     a "briefing" or a "topic" in an edition. -->
<#macro state of what="page">
<#if of.last??>
<p><#if of.statements == 1 || of.read == of.statements>${msg("review.all." + what, of.statements, of.by, words.dated(of.last))}<#else>${msg("review.some." + what, of.read, of.statements, of.by, words.dated(of.last))}</#if><#if of.changed gt 0> ${msg("review.changed", of.changed)}</#if><#if of.unread gt 0> ${msg("review.unread", of.unread)}</#if></p>
<#elseif of.changed gt 0>
<p>${msg("review.stale." + what, of.statements)}</p>
<#else>
<p>${msg("review.none." + what, of.statements)}</p>
</#if>
</#macro>
