<#import "layout.ftl" as layout>
<#import "partials/coverage.ftl" as coverages>
<@layout.frame>
<@layout.head>
<p class="standfirst">What each source covers, and where it is silent. Silence is not evidence that something did not happen.</p>
</@layout.head>
<@layout.sections>
<#if coverage.topics?has_content>
<@layout.section id="s-topics" title="Topics">
<@coverages.matrix rows=coverage.topics what="Topic"/>
</@layout.section>
</#if>
<#if coverage.claims?has_content>
<@layout.section id="s-claims" title="Claims">
<@coverages.matrix rows=coverage.claims what="Claim"/>
</@layout.section>
</#if>
</@layout.sections>
</@layout.frame>
