<#list coverage.claims as row>
${row.link.text}:<#list row.cells as cell> ${cell.source.href} ${cell.senses?join("+")};</#list>
</#list>
