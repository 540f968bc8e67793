<h1>${page.title}</h1>
<#-- expect SB403 at 5 -->
		${claim.verdict}
