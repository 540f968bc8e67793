<#import "layout.ftl" as layout>
<#import "partials/history.ftl" as changes>
<#import "partials/share.ftl" as share>
<@layout.frame>
<@layout.head>
<p class="standfirst">${msg("corrections.intro")}</p>
<@share.follow of="corrections" label=msg("corrections.follow")/>
<@share.follow of="site" label=msg("corrections.follow.all")/>
</@layout.head>
<@layout.sections>
<#if corrections?has_content>
<@changes.corrections corrections/>
<#else>
<p>${msg("corrections.none")}</p>
</#if>
</@layout.sections>
</@layout.frame>
