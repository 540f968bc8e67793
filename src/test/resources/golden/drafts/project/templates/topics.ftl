<#list topics as t>
${t.link.text}
</#list>
