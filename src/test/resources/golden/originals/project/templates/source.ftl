<#import "quote.ftl" as quote>
<#list body.lead as b><#if b.quotation??><@quote.show b.quotation/></#if></#list>
${page.jsonLd}
