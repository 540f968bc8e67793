<#list source.provisions as p>
${p.agreement.href} ${p.agreement.text}: ${p.label}: ${p.text}
</#list>
