<link href="${asset("css/site.css")}">
<#-- expect SB208 at 13: no asset has the path 'css/sit.css' | did you mean 'css/site.css'? -->
<link href="${asset("css/sit.css")}">
