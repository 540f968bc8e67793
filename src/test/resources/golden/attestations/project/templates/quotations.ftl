<#list quotations as q>
${q.paragraphs[0]}: <#if q.attested??>${q.attested.day.text} [${q.attested.day.edtf}, ${q.attested.day.datetime}]<#else>not attested</#if>
</#list>
