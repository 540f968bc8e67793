<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<@layout.frame>
<@layout.head>
<p class="standfirst">${msg("actors.intro")}</p>
</@layout.head>
<@layout.sections>
<#list groups as group>
<@layout.section id="s-${group.kind}" title=group.title>
<@lists.actors group.actors/>
</@layout.section>
</#list>
</@layout.sections>
</@layout.frame>
