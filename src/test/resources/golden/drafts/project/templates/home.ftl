<#list site.pages as p>
${p.text}
</#list>
<#list topics as t>
${t.link.text}: ${t.sources} source
</#list>
<#list sources as s>
${s.label}
</#list>
