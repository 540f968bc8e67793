<#import "layout.ftl" as layout>
<#import "partials/charts.ftl" as charts>
<#import "partials/lists.ftl" as lists>
<#import "partials/voices.ftl" as voicing>
<@layout.frame>
<@layout.head>
<p class="standfirst">${msg("timeline.intro")}</p>
<form class="slider scripted"><label>${msg("timeline.slider")} <input type="range" min="0"></label> <output></output></form>
</@layout.head>
<@layout.sections>
<#if timelineChart??>
<@layout.section id="s-picture" title=msg("at-a-glance")>
<@charts.timeline timelineChart lanesChart!/>
</@layout.section>
</#if>
<#if timeline?has_content>
<@layout.section id="s-list" title=msg("timeline.list")>
<@voicing.filter choices/>
<@lists.timeline timeline/>
</@layout.section>
</#if>
</@layout.sections>
</@layout.frame>
