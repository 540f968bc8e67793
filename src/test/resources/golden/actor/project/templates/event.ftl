<h1>${page.title}</h1>
${event.date.text}, ${event.place!"-"}, <#list event.participants as p>${p.text}</#list>; agreements: <#list event.agreements as a>${a.link.text}</#list>; sources: <#list event.sources as s>${s.label}</#list>
<#list event.reactions as r>
<#list r.by as b>${b.text}<#sep>, </#list>: ${r.stance} ${r.act}
</#list>
