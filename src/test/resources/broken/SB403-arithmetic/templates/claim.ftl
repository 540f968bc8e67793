<#-- expect SB403 -->
<p>${claim.state.publishers + claim}</p>
