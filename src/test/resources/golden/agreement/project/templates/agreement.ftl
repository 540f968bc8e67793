<h1>${page.title}</h1>
signed ${(agreement.signed.text)!"at no known time"} by <#list agreement.parties as p><a href="${p.href}">${p.text}</a><#sep>, </#list> at ${(agreement.event.href)!"no event"}; also: ${agreement.variants?join(", ")}
<#list agreement.provisions as p>
<h3 id="${p.id}">${p.label}</h3>
<#list p.reports as r>
${r.text} | ${r.words!"-"} | ${(r.quotation.paragraphs[0])!"-"} | ${r.source.href} ${r.source.text} | ${(r.sourceDate.text)!"-"}
</#list>
</#list>
