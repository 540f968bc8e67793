<#import "layout.ftl" as layout>
<#import "partials/charts.ftl" as charts>
<#import "partials/lists.ftl" as lists>
<#import "partials/words.ftl" as words>
<#import "partials/history.ftl" as changes>
<#import "partials/share.ftl" as share>
<@layout.frame>
<@layout.head kicker=msg("family.topic")?cap_first>
<#if topic.question??>
<p class="question" data-today>${topic.question}</p>
</#if>
<p class="meta" data-today>${msg("count.minutes", topic.minutes)}${msg("join.facts")}${msg("count.sources", topic.sources?size)}${msg("join.facts")}${msg("count.claims", topic.claims?size + topic.headlines?size)}</p>
<#if body.lead?has_content>
<section class="bottom-line">
<h2>${msg("topic.bottom-line")}</h2>
<@lists.quote.blocks body.lead/>
</section>
</#if>
<div class="row">
<@changes.dates history/>
<@layout.download/>
<@share.follow of="page" label=msg("topic.follow")/>
</div>
</@layout.head>
<@layout.sections>
<#if topic.headlines?has_content>
<@layout.section id="s-glance" title=msg("glance.heading")>
<@lists.glance.strips of=topic.headlines level=3/>
</@layout.section>
</#if>
<@layout.written body.sections/>
<#if topic.claims?has_content>
<@layout.section id="s-claims" title=msg("topic.claims" + topic.headlines?has_content?then(".other", ""))>
<@lists.claims of=topic.claims level=3/>
</@layout.section>
</#if>
<#if topic.timelineChart??>
<@layout.section id="s-timeline" title=msg("topic.events")>
<@charts.timeline topic.timelineChart/>
<#if site.features.timeline>
<p class="meta">${msg("topic.events.note", words.leading(page.root + "timeline.html", msg("overview.timeline")))}</p>
</#if>
</@layout.section>
</#if>
<#if topic.sources?has_content>
<@layout.section id="s-sources" title=msg("overview.sources")>
<@lists.sources topic.sources/>
</@layout.section>
</#if>
<@layout.changes/>
</@layout.sections>
</@layout.frame>
