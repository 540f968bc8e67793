<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<#import "partials/position.ftl" as stand>
<@layout.frame>
<@layout.head>
<p class="standfirst">Who asserts, denies, reports, suggests, or doubts what, according to which source. No verdict is given. <a href="${page.root}coverage.html">Coverage</a> shows which source is silent on what.</p>
<@stand.key/>
</@layout.head>
<@layout.sections>
<#if claims?has_content>
<@lists.claims of=claims level=2/>
</#if>
</@layout.sections>
</@layout.frame>
