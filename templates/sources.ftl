<#import "layout.ftl" as layout>
<#import "partials/cite.ftl" as cite>
<#import "partials/lists.ftl" as lists>
<#import "partials/words.ftl" as words>
<@layout.frame>
<@layout.head>
<p class="standfirst">${msg("sources.intro")}<#if site.features.coverage> ${msg("sources.coverage", words.leading(page.root + "coverage.html", msg("overview.coverage")))}</#if></p>
</@layout.head>
<@layout.sections>
<#if sources?has_content>
<@lists.sources sources/>
<#if citationFiles??>
<p class="files"><#assign files><@cite.files of=citationFiles what="all"/></#assign>${msg("sources.files", files)}</p>
</#if>
</#if>
</@layout.sections>
</@layout.frame>
