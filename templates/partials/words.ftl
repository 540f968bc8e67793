<#-- Dates, links, and enumerations inside a line. -->

<#-- A date without a machine-readable form, such as "on or after June 19, 2024", stays plain text. -->
<#macro when date><#if date.datetime??><time datetime="${date.datetime}">${date.text}</time><#else>${date.text}</#if></#macro>

<#-- The same where it begins a line. -->
<#macro When date><#if date.datetime??><time datetime="${date.datetime}">${date.text?cap_first}</time><#else>${date.text?cap_first}</#if></#macro>

<#macro link to><a href="${to.href}"<@lang to.language!/>>${to.text}</a></#macro>

<#-- Since when something is known: the date of its source. -->
<#macro known date=""> data-known="<#if date?has_content>${date.known!"none"}<#else>none</#if>"</#macro>

<#-- The language of words that are not in that of the page. -->
<#macro lang of=""><#if of?has_content> lang="${of.tag}"<#if of.direction??> dir="${of.direction}"</#if></#if></#macro>

<#-- The same as values that can stand in a message: "msg" escapes what is no markup. -->
<#function linked to><#local markup><@link to/></#local><#return markup></#function>

<#function dated date><#local markup><@when date/></#local><#return markup></#function>

<#function leading href text><#return linked({"href": href, "text": text})></#function>

<#function listed of><#local markup><@links of/></#local><#return markup></#function>

<#function cited source date=""><#local markup><@cite source date/></#local><#return markup></#function>

<#-- What stands behind one of several. -->
<#function between index size><#return (index lt size - 1)?then(msg((index lt size - 2)?then("list.next", (size gt 2)?then("list.last", "list.pair"))), "")></#function>

<#-- Texts as one. -->
<#function sequence of><#local all = ""><#list of as text><#local all = all + text + between(text?index, of?size)></#list><#return all></#function>

<#macro links of><#list of as to><@link to/>${between(to?index, of?size)}</#list></#macro>

<#macro joined of><#list of as text>${text}${between(text?index, of?size)}</#list></#macro>

<#function count n one many><#return n + " " + (n == 1)?then(one, many)></#function>

<#-- A source after a statement looks like a citation in the text. -->
<#macro cite source date=""><span class="citation">[<a href="${source.href}">${source.text}</a><#if date?has_content>${msg("join.adds")}<@when date/></#if>]</span></#macro>

<#-- A sign that is needed where the style sheet shows what stands before and behind it in one line. -->
<#macro run sign><span class="run" aria-hidden="true">${msg("join." + sign)}</span></#macro>

<#macro facts caption>
<table class="facts">
<caption class="visually-hidden">${caption}</caption>
<tbody>
<#nested>
</tbody>
</table>
</#macro>

<#macro fact label><tr><th scope="row">${label}</th><td><#nested></td></tr></#macro>
