<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<#import "partials/voices.ftl" as voicing>
<@layout.frame>
<@layout.head>
<p class="standfirst">Who affirms it, who denies it, and who thinks it possible. What is denied comes first.</p>
</@layout.head>
<@layout.sections listed=false>
<#if claims?has_content>
<@voicing.filter choices/>
<#if voices??>
<@voicing.table voices/>
</#if>
<@lists.claims of=claims level=2/>
</#if>
<p class="meta">By source instead of by speaker: <a href="${page.root}coverage.html">Coverage</a>. Which sources are no witnesses of their own: <a href="${page.root}origins.html">Who rests on whom</a></p>
</@layout.sections>
</@layout.frame>
