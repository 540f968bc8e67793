<#import "layout.ftl" as layout>
<#import "partials/charts.ftl" as charts>
<#import "partials/lists.ftl" as lists>
<#import "partials/marks.ftl" as marks>
<#import "partials/position.ftl" as stand>
<#import "partials/strip.ftl" as glance>
<#import "partials/words.ftl" as words>
<#import "partials/history.ftl" as changes>
<@layout.frame>
<@layout.head kicker="Claim">
<@stand.state claim.state/>
<@glance.sides claim.strip/>
<#if claim.broader?has_content>
<p class="meta">Part of the broader claim: <#list claim.broader as one><@words.link one/><#sep>, which is part of </#sep></#list></p>
</#if>
<#if claim.silent?has_content>
<p class="meta" data-today>Silent on this: <@words.links claim.silent/></p>
</#if>
<#if claim.unrecorded?has_content>
<p class="meta" data-today>No position recorded: <@words.links claim.unrecorded/></p>
</#if>
<p class="meta">Topics: <@words.links claim.topics/></p>
<@changes.dates history/>
</@layout.head>
<@layout.sections>
<#if body.lead?has_content>
<@layout.section id="s-comparison" title="How the sources compare">
<@lists.quote.blocks body.lead/>
</@layout.section>
</#if>
<@layout.written body.sections/>
<#assign counted = claim.positions?filter(p -> p.figures?has_content)>
<#if counted?has_content>
<@layout.section id="s-figures" title="Figures side by side">
<#if claim.figuresChart??>
<@charts.figures claim.figuresChart/>
</#if>
<@stand.figures counted/>
<#list claim.exclusions as pair>
<p data-today><#if pair.sameTime>These two cannot both be true:<#else>If they are of the same time, these two cannot both be true:</#if> <@stand.figure pair.first/> <@words.cite pair.firstSource/> and <@stand.figure pair.second/> <@words.cite pair.secondSource/>.</p>
</#list>
</@layout.section>
</#if>
<@layout.section id="s-positions" title="Positions in full">
<#-- A few sources stand side by side, in order of date. -->
<#if claim.tellings?size gt 1 && claim.tellings?size lte 12>
<div class="by-source">
<#list claim.tellings as telling>
<div class="group">
<h3><@words.link telling.source/></h3>
<@stand.positions of=claim.positions?filter(p -> p.source.href?keep_before("#") == telling.source.href?keep_before("#")) source=false/>
</div>
</#list>
</div>
<#else>
<@stand.positions claim.positions/>
</#if>
</@layout.section>
<#if claim.tellings?size gt 1>
<@layout.section id="s-first" title="Who said it first" today=true>
<p class="meta"><#if claim.firstIsCertain>The first of these texts is older than all others. Of those with a certain date, it is said how much later they came.<#else>In order of date, as far as the dates tell; which text was first is not certain.</#if> What rests on what: <a href="${page.root}origins.html">Who rests on whom</a></p>
<ol class="entries">
<#list claim.tellings as one>
<li><p class="entry-title"><@words.link one.source/></p><p class="entry-meta"><#if one.date??><@words.When one.date/><#else>No date</#if><#if (one.daysLater!0) gt 0> · ${words.count(one.daysLater, "day", "days")} later</#if></p></li>
</#list>
</ol>
</@layout.section>
</#if>
<#if embed??>
<@layout.section id="s-embed" title="Show it elsewhere" class="screen-only" today=true>
<p class="meta"><a href="${embed}">The claim at a glance</a> is a small page without script, for a frame on another site<#if site.url??>: <code>&lt;iframe src="${site.url}/${embed?remove_beginning(page.root)}" title="${page.title}" width="640" height="480"&gt;&lt;/iframe&gt;</code><#else>.</#if></p>
</@layout.section>
</#if>
<@layout.changes/>
</@layout.sections>
</@layout.frame>
