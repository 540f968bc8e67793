<#import "layout.ftl" as layout>
<#import "partials/history.ftl" as changes>
<#import "partials/share.ftl" as share>
<@layout.frame>
<@layout.head>
<p class="standfirst">What was wrong on this site, and what it says since, newest first.</p>
<@share.follow of="corrections" label="Follow corrections"/>
<@share.follow of="site" label="Follow everything new and changed"/>
</@layout.head>
<@layout.sections>
<#if corrections?has_content>
<@changes.corrections corrections/>
<#else>
<p>Nothing has been corrected so far.</p>
</#if>
</@layout.sections>
</@layout.frame>
