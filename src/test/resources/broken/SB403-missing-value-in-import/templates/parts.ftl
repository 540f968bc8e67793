<#macro title page>
<#-- expect SB403 at 7 -->
<h1>${page.titel}</h1>
</#macro>
