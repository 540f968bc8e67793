<#list groups as g>
${g.kind} ${g.title}:<#list g.actors as a> ${a.link.text} (${a.role!"-"}, ${a.quotations} quotations, ${a.positions} positions)</#list>
</#list>
