<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<@layout.frame>
<@layout.head>
<p class="standfirst">${msg("topics.intro")}</p>
</@layout.head>
<@layout.sections>
<#if topics?has_content>
<@lists.topics of=topics level=2/>
</#if>
</@layout.sections>
</@layout.frame>
