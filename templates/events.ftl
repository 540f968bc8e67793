<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<@layout.frame>
<@layout.head>
<p class="standfirst">${msg("events.intro")}</p>
</@layout.head>
<@layout.sections>
<#if events?has_content>
<@lists.events events/>
</#if>
</@layout.sections>
</@layout.frame>
