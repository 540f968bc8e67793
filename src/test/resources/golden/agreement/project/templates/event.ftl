<#list event.agreements as a>
${a.link.href} ${a.link.text}
</#list>
