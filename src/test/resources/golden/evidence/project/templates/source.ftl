<#list body.lead as block>
${block.html}
</#list>
