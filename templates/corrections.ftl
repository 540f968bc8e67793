<#import "layout.ftl" as layout>
<#import "partials/history.ftl" as changes>
<@layout.frame>
<@layout.head>
<p class="standfirst">What was wrong on this site, and what it says since, newest first.</p>
</@layout.head>
<@layout.sections>
<#if corrections?has_content>
<@changes.corrections corrections/>
<#else>
<p>Nothing has been corrected so far.</p>
</#if>
</@layout.sections>
</@layout.frame>
