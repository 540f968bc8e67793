<#import "layout.ftl" as layout>
<#import "partials/charts.ftl" as charts>
<#import "partials/quotation.ftl" as quote>
<#import "partials/words.ftl" as words>
<@layout.frame>
<@layout.head>
<p class="standfirst">${msg("origins.intro")}</p>
</@layout.head>
<@layout.sections>
<#if origins.chart??>
<@layout.section id="s-picture" title=msg("at-a-glance")>
<@charts.origins origins.chart/>
<#if origins.left gt 0>
<p class="meta">${msg("origins.left", origins.left)}</p>
</#if>
</@layout.section>
</#if>
<#if origins.rests?has_content>
<@layout.section id="s-list" title=msg("origins.list")>
<#list origins.rests as one>
<div class="group">
<h3><@words.link one.source/></h3>
<ul class="entries">
<#list one.on as origin>
<li>
<p class="entry-title">${msg("position.rests-on", origin.origin)}</p>
<p class="entry-meta"><#list origin.claims as claim><@words.link claim/><#sep>${msg("join.items")}</#sep></#list></p>
</li>
</#list>
</ul>
</div>
</#list>
</@layout.section>
</#if>
<#if origins.statements?has_content>
<@layout.section id="s-statements" title=msg("origins.statements")>
<#list origins.statements as statement>
<div class="group">
<h3><@words.links statement.speakers/></h3>
<#list statement.quotations as one>
<@quote.quotation of=one speakers=false/>
</#list>
</div>
</#list>
</@layout.section>
</#if>
</@layout.sections>
</@layout.frame>
