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
<p class="meta">${msg("claims.note", words.leading(page.root + "coverage.html", msg("overview.coverage")), words.leading(page.root + "origins.html", msg("overview.origins")))}</p>
</@layout.sections>
</@layout.frame>
