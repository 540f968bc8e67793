<#if citing??>
<#if citing.source??>
source
<#list citing.source.styles as one>${one.style} ${one.edition}: ${one.text}
</#list>
${citing.source.files.bibtex} ${citing.source.files.ris}
</#if>
<#if citing.page??>
page
<#list citing.page.styles as one>${one.style} ${one.edition}: ${one.text}
</#list>
<#if citing.page.files??>${citing.page.files.bibtex} ${citing.page.files.ris}</#if>
</#if>
<#list citing.metas as meta>${meta.name}=${meta.content}
</#list>
<#else>
nothing to cite
</#if>
