<h1>${page.title}</h1>
<#-- expect SB403 at 6: 'claim.verdict' has no value | ?? -->
<p>${claim.verdict}</p>
