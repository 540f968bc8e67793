<#-- expect SB403 -->
${"freemarker.template.utility.Execute"?new()("id")}
