<#macro show q>
"${q.paragraphs?join(" / ")}"
  by <#list q.speakers as s><a href="${s.href}">${s.text}</a><#sep>, </#list>; <#if q.date??>${q.date.text} [${q.date.datetime!"-"}]<#else>undated</#if>; circumstance: ${q.circumstance}; in <#if q.source??><a href="${q.source.href}">${q.source.text}</a><#else>this source, #${q.id!"-"}</#if><#if q.sourceDate??> of ${q.sourceDate.text}</#if>; siblings:<#list q.siblings as s> "${s.paragraphs?join(" / ")}" in <#if s.source??><a href="${s.source.href}">${s.source.text}</a><#else>#${s.id!"-"}</#if></#list>; attested: ${(q.attested.text)!"no"}
</#macro>
