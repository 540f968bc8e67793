<#list groups as g>
${g.kind} ${g.title}:<#list g.actors as one><#assign a = one.actor> ${a.link.text} (${a.role!"-"}, ${a.quotations} quotations, ${a.positions} positions<#if one.all??>; all: ${one.all}</#if>)</#list>
</#list>
