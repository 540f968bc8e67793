<#list events as e>
${e.date.edtf} ${e.link.href} ${e.place!"-"}
</#list>
