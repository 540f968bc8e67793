<#list claims as c>
<a href="${c.link.href}">${c.link.text}</a>: ${c.state.denial}, ${c.state.sources} sources, ${c.state.origins} origins. ${c.state.explanation} (${c.positions} positions on<#list c.topics as t> ${t.text}</#list>)
</#list>
