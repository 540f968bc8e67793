<#list quotations as q>
${q.paragraphs[0]}: <#if q.attested??>${q.attested.text} [${q.attested.edtf}, ${q.attested.datetime}]<#else>not attested</#if>
</#list>
