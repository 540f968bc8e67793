<#macro show q level="">
${level}<p<#if q.language??> lang="${q.language.tag}"<#if q.language.direction??> dir="${q.language.direction}"</#if> title="${q.language.name}"</#if>>${q.paragraphs?join(" / ")}</p> <#if q.source??><a href="${q.source.href}">${q.source.text}</a><#else>#${q.id}</#if><#if q.translator??>, translated by <a href="${q.translator.href}">${q.translator.text}</a></#if>
<#if q.original??><@show q.original "  original: "/></#if>
<#list q.siblings as s><@show s "  also: "/></#list>
</#macro>
