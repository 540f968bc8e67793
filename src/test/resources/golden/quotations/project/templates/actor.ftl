<#import "quote.ftl" as quote>
<h1>${page.title}</h1>
<#list actor.quotations as q><@quote.show q/></#list>
