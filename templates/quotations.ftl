<#import "layout.ftl" as layout>
<#import "partials/quotation.ftl" as quote>
<#import "partials/words.ftl" as words>
<@layout.frame>
<@layout.head asOf=true>
<p class="standfirst">Words of named speakers as the sources print them, newest first.</p>
<p class="meta">${words.count(quotations?size, "quotation", "quotations")}</p>
</@layout.head>
<@layout.sections>
<#list quotations as one>
<@quote.quotation one/>
</#list>
</@layout.sections>
</@layout.frame>
