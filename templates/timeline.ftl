<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<@layout.frame>
<@layout.head>
<p class="standfirst">Events, statements, and publications, oldest first. A date is as precise as the sources make it.</p>
</@layout.head>
<@layout.sections>
<#if timeline?has_content>
<@lists.timeline timeline/>
</#if>
</@layout.sections>
</@layout.frame>
