<#import "layout.ftl" as layout>
<#import "partials/coverage.ftl" as coverages>
<@layout.frame>
<@layout.head>
<p class="standfirst">Which source says what on which claim. A dash says only that no position is recorded; a source is called silent where we looked and found nothing. Neither is evidence that something did not happen.</p>
</@layout.head>
<@layout.sections>
<#if coverage.topics?has_content>
<@layout.section id="s-topics" title="Topics">
<@coverages.matrix rows=coverage.topics what="Topic" none="not covered"/>
</@layout.section>
</#if>
<#if coverage.claims?has_content>
<@layout.section id="s-claims" title="Claims">
<@coverages.matrix rows=coverage.claims what="Claim" none="no position recorded"/>
</@layout.section>
</#if>
</@layout.sections>
</@layout.frame>
