<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<#import "partials/voices.ftl" as voicing>
<#import "partials/words.ftl" as words>
<@layout.frame>
<@layout.head>
<p class="standfirst">${msg("claims.intro")}</p>
</@layout.head>
<@layout.sections listed=false>
<#if claims?has_content>
<@voicing.filter choices/>
<#if voices??>
<@voicing.table voices/>
</#if>
<@lists.claims of=claims level=2/>
</#if>
<#if site.features.coverage || site.features.origins>
<p class="meta"><#if site.features.coverage>${msg("claims.coverage", words.leading(page.root + "coverage.html", msg("overview.coverage")))} </#if><#if site.features.origins>${msg("claims.origins", words.leading(page.root + "origins.html", msg("overview.origins")))}</#if></p>
</#if>
</@layout.sections>
</@layout.frame>
