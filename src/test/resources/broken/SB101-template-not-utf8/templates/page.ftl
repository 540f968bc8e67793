<#-- expect SB101 at 1 -->
\xE9 ${page.title}
