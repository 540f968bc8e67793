<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<#import "partials/strip.ftl" as glance>
<#import "partials/words.ftl" as words>
<@layout.frame>
<@layout.head>
<#if body??>
<@layout.lead/>
</#if>
</@layout.head>
<@layout.sections listed=false>
<#if headlines?has_content>
<@layout.section id="s-claims" title=msg("glance.heading")>
<@glance.strips of=headlines level=3/>
<#if site.features.claims>
<p class="meta">${msg("home.claims", words.leading("claims/index.html", msg("llms.all.claims")))}</p>
</#if>
</@layout.section>
</#if>
<#if spine?has_content>
<@layout.section id="s-events" title=msg("event.account") class="happened">
<@lists.spine spine/>
<p class="meta">${msg("home.events.note")}<#if site.features.timeline> ${msg("home.events.timeline", words.leading("timeline.html", msg("overview.timeline")))}</#if></p>
</@layout.section>
</#if>
<#if topics?has_content>
<@layout.section id="s-topics" title=msg("overview.topics")>
<@lists.answers topics/>
</@layout.section>
</#if>
<#if changes?has_content>
<@layout.section id="s-changed" title=msg("home.changed") today=true>
<ul class="entries">
<#list changes as one>
<li><p class="entry-title"><@words.link one.page/></p><p class="entry-meta"><@words.When one.date/>${msg("join.says")}${one.text}</p></li>
</#list>
</ul>
</@layout.section>
</#if>
<#if sources?has_content>
<@layout.section id="s-sources" title=msg("overview.sources")>
<@lists.sources sources/>
</@layout.section>
</#if>
<#if body??>
<@layout.written body.sections/>
</#if>
<@layout.download/>
</@layout.sections>
</@layout.frame>
