<#import "layout.ftl" as layout>
<#import "partials/cite.ftl" as cite>
<#import "partials/lists.ftl" as lists>
<@layout.frame>
<@layout.head>
<p class="standfirst">The texts that this briefing rests on. Each page has a summary in our own words, the quotations, and what the text adds to the claims. <a href="${page.root}coverage.html">Coverage</a> shows what each text covers.</p>
</@layout.head>
<@layout.sections>
<#if sources?has_content>
<@lists.sources sources/>
<#if citationFiles??>
<p class="files">All sources for reference managers: <@cite.files of=citationFiles name="all sources"/></p>
</#if>
</#if>
</@layout.sections>
</@layout.frame>
