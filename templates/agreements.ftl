<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<@layout.frame>
<@layout.head>
<p class="standfirst">Signed documents, as far as the sources report them.</p>
</@layout.head>
<@layout.sections>
<#if agreements?has_content>
<@lists.agreements agreements/>
</#if>
</@layout.sections>
</@layout.frame>
