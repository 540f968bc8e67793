<#list topic.claims as c>
${c.link.href} ${c.state.label}
</#list>
<#list topic.sources as s>
${s.link.href} ${s.label}
</#list>
