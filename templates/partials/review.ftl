<#import "words.ftl" as words>

<#function has n><#return n + (n == 1)?then(" has", " have")></#function>

<#-- How much somebody has read against its sources; of a source's page, against the source's text. -->
<#macro state of isSource=false where="on this page">
<#local one = of.statements == 1>
<#local against = isSource?then("the source’s text", one?then("its sources", "their sources"))>
<#if of.last??>
<p><#if one>The only statement<#elseif of.read == of.statements>All ${of.statements} statements<#else>${of.read} of ${of.statements} statements</#if> ${where} ${one?then("was", "were")} read against ${against}, last by ${of.by} on <@words.when of.last/>.<#if of.changed gt 0> ${has(of.changed)} changed since, or rest${(of.changed == 1)?then("s", "")} on something that has.</#if><#if of.unread gt 0> ${has(of.unread)} not been read yet.</#if></p>
<#elseif of.changed gt 0>
<p>What was read ${where} against ${against} has changed since; ${words.count(of.statements, "statement is", "statements are")} to be read.</p>
<#else>
<p>Nobody has read the ${one?then("only statement", of.statements + " statements")} ${where} against ${against} yet.</p>
</#if>
</#macro>
