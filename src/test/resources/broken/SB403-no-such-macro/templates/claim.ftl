<#-- expect SB403 at 3: 'parts' has no value -->
<@parts.title page/>
