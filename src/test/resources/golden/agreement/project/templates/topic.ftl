<#list body.lead as b>
${b.html}
</#list>
