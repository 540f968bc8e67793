<#import "quote.ftl" as quote>
<h1>${page.title}</h1>
<#list body.sections as s><#list s.blocks as b><@quote.show b.quotation/></#list></#list>
