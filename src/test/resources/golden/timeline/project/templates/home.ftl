<#list timeline as t>
${t.date.edtf} ${t.kind} ${t.link.text}
</#list>
