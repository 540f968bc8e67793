<#import "layout.ftl" as layout>
<#import "partials/charts.ftl" as charts>
<#import "partials/lists.ftl" as lists>
<#import "partials/words.ftl" as words>
<#import "partials/history.ftl" as changes>
<#import "partials/share.ftl" as share>
<@layout.frame>
<@layout.head kicker="Topic">
<#if topic.question??>
<p class="question" data-today>${topic.question}</p>
</#if>
<p class="meta" data-today>${topic.minutes} min read · ${words.count(topic.sources?size, "source", "sources")} · ${words.count(topic.claims?size + topic.headlines?size, "claim", "claims")}</p>
<#if body.lead?has_content>
<section class="bottom-line">
<h2>Bottom line</h2>
<@lists.quote.blocks body.lead/>
</section>
</#if>
<div class="row">
<@changes.dates history/>
<@layout.download/>
<@share.follow of="page" label="Follow this topic"/>
</div>
</@layout.head>
<@layout.sections>
<#if topic.headlines?has_content>
<@layout.section id="s-glance" title="Who says what">
<@lists.glance.strips of=topic.headlines level=3/>
</@layout.section>
</#if>
<@layout.written body.sections/>
<#if topic.claims?has_content>
<@layout.section id="s-claims" title=topic.headlines?has_content?then("Other claims", "Claims and who takes which side")>
<@lists.claims of=topic.claims level=3/>
</@layout.section>
</#if>
<#if topic.timelineChart??>
<@layout.section id="s-timeline" title="When it happened">
<@charts.timeline topic.timelineChart/>
<p class="meta">All dates in words, with the quotations: <a href="${page.root}timeline.html">Timeline</a></p>
</@layout.section>
</#if>
<#if topic.sources?has_content>
<@layout.section id="s-sources" title="Sources">
<@lists.sources topic.sources/>
</@layout.section>
</#if>
<@layout.changes/>
</@layout.sections>
</@layout.frame>
