<#list edition.chapters as chapter>
<#-- expect SB403 at 3: pdf | chapter.name -->
${chapter.name}
</#list>
