<#-- expect SB402 at 1: 'parts.ftl' | folder templates -->
<#import "parts.ftl" as parts>
