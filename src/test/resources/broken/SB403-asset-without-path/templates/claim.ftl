<#-- expect SB403 at 1: asset -->
${asset()}
