<#import "parts.ftl" as parts>
<@parts.title page/>
