<#if source.original??>
<#if source.original.text??>${source.original.text.href} at ${source.original.text.text}
</#if>
<#if source.original.doi??>${source.original.doi.text} at ${source.original.doi.href}
</#if>
${source.original.archived!"not archived"}, ${source.original.accessed.text}
<#else>
no address
</#if>
<#list body.sections as section>
<#list section.blocks as block>
${block.quotation.inOriginal}
</#list>
</#list>
<#list citing.source.styles as one>${one.style}: ${one.text}
</#list>
<#list citing.metas as meta>${meta.name}=${meta.content}
</#list>
${page.jsonLd}
