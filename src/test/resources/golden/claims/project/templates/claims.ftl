<#list claims as c>
<a href="${c.link.href}">${c.link.text}</a>: ${c.state.label}, ${c.state.publishers} publishers, disputed: ${c.state.disputed?c}. ${c.state.explanation} (${c.positions?size} positions on<#list c.topics as t> ${t.text}</#list>)
</#list>
