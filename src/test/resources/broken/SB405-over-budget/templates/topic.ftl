<#-- Numbers in no order, which hardly compress. -->
<#list 1..12000 as n>${(n * 7919 % 100003)?c}</#list>
