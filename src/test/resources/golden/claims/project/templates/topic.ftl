<#list topic.claims as c>
${c.link.href} ${c.state.denial}
</#list>
<#list topic.sources as s>
${s.link.href} ${s.label}
</#list>
