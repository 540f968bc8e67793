<#import "layout.ftl" as layout>
<#import "partials/coverage.ftl" as coverages>
<@layout.frame>
<@layout.head>
<p class="standfirst">${msg("coverage.intro")}</p>
</@layout.head>
<@layout.sections>
<#if coverage.topics?has_content>
<@layout.section id="s-topics" title=msg("overview.topics")>
<@coverages.matrix rows=coverage.topics what="topic"/>
</@layout.section>
</#if>
<#if coverage.claims?has_content>
<@layout.section id="s-claims" title=msg("overview.claims")>
<@coverages.matrix rows=coverage.claims what="claim"/>
</@layout.section>
</#if>
</@layout.sections>
</@layout.frame>
