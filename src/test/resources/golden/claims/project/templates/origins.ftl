<h1>${page.title}</h1>
<#list origins.rests as r>
<a href="${r.source.href}">${r.source.text}</a>:<#list r.on as o> ${o.origin} (<#list o.claims as c>${c.href} ${c.text}<#sep>, </#list>)</#list>
</#list>
<#list origins.statements as s>
<#list s.speakers as p>${p.text}</#list>:<#list s.quotations as q> ${q.paragraphs?join(" ")} in ${q.source.href}</#list>
</#list>
${origins.left} left
${origins.chart}
