<#macro title page>
<#-- expect SB403 -->
<h1>${page.title</h1>
</#macro>
