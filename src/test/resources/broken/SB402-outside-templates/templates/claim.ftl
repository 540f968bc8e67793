<#-- expect SB402 at 1 -->
<#include "../jbake.properties">
