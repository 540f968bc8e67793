<h1>${page.title}</h1>
<#if claim.state.disputed>
<p>Disputed</p>
<#-- expect SB403 at 1 -->
</#list>
