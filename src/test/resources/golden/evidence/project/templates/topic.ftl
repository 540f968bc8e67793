<a href="${evidence}">
<#list body.lead as block>
${block.html}
</#list>
