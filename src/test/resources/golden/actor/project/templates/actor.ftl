<h1>${page.title}</h1>
kind: ${actor.kind}; variants: ${actor.variants?join(", ")}; misspelled: <#list actor.misspellings as m>${m.form} in ${m.source.href}</#list>
of: <#list actor.affiliation as a>${a.href} ${a.text}<#sep>, </#list>; has: <#list actor.affiliates as a>${a.href} ${a.text}<#sep>, </#list>
<#list actor.roles as r>
role: ${r.role!"-"}, written ${r.written!"-"}, ${r.source.href}, ${(r.sourceDate.text)!"-"}
</#list>
<#list actor.quotations as q>
quotation: ${q.paragraphs[0]} ${q.source.href}
</#list>
<#list actor.positions as c>
positions on ${c.claim.href} ${c.claim.text}:<#list c.positions as p> ${p.sense} ${p.source.href} ${(p.date.text)!"-"}</#list>
</#list>
<#list actor.reactions as r>
reaction: ${r.stance}, ${r.act}, ${(r.event.href)!"no event"}, ${(r.date.text)!"-"}, ${(r.quotation.paragraphs[0])!"-"}, ${r.source.href}
</#list>
<#list actor.events as e>
event: ${e.link.href} ${e.date.text} ${e.place!"-"}
</#list>
<#list actor.agreements as a>
agreement: ${a.link.href} ${a.link.text}
</#list>
<#list actor.published as s>
published: ${s.link.href} ${s.link.text} (${s.label}), ${(s.published.text)!"-"}, ${s.authors?join(" and ")}, ${s.kind}, ${s.obtained}, ${s.quotations}
</#list>
