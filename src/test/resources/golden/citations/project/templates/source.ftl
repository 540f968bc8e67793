<h1>${page.title}</h1>
<#list source.positions as p>
<section id="${p.id}"><a href="${p.claim.href}">${p.claim.text}</a>: <#list p.positions as q>${q.sense} ${q.words!"-"} ${q.saying} ${q.source.href}<#sep>; </#list></section>
</#list>
<#list body.sections as s>
<h2 id="${s.id}">${s.title}</h2>
<#list s.blocks as b>
<blockquote id="${b.quotation.id}">${b.quotation.paragraphs[0]}</blockquote>
</#list>
</#list>
