<#import "quote.ftl" as quote>
<#list quotations as q><@quote.show q/></#list>
