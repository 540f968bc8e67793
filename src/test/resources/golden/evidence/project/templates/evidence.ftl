${page.title} (${page.path}) of ${of.href} ${of.text}<#if isSource>, a source</#if>
<#list sentences as s>
== ${s.id}: ${s.text}
${s.href} ${s.address}
<#list s.grounds as g>
- ${g.source.href} ${g.source.text}<#if g.quotation??> “${g.quotation.paragraphs[0]}”</#if><#list g.positions as p> ${p.saying}</#list><#if g.sentence??> says: ${g.sentence}</#if>
<#list g.passages as p>
  ${p.words}: ${p.first}–${p.last} of ${p.length}
</#list>
</#list>
<#if s.compared??>
compared ${s.compared.text}
</#if>
<#list s.citedBy as c>
cited by ${c.href} ${c.text}
</#list>
<#if s.reading??>
${s.reading.state}<#if s.reading.by??> by ${s.reading.by} on ${s.reading.date.text}</#if>
</#if>
</#list>
