<#import "layout.ftl" as layout>
<#import "partials/charts.ftl" as charts>
<#import "partials/lists.ftl" as lists>
<#import "partials/marks.ftl" as marks>
<#import "partials/position.ftl" as stand>
<#import "partials/strip.ftl" as glance>
<#import "partials/words.ftl" as words>
<#import "partials/history.ftl" as changes>
<@layout.frame>
<@layout.head kicker=msg("family.claim")?cap_first>
<@stand.state claim.state/>
<@glance.sides claim.strip/>
<#if claim.broader?has_content>
<#assign broader = words.linked(claim.broader?last)>
<#list claim.broader?reverse[1..] as one>
<#assign broader = msg("claim.broader.within", words.linked(one), broader)>
</#list>
<p class="meta">${msg("claim.broader", broader)}</p>
</#if>
<#if claim.silent?has_content>
<p class="meta" data-today>${msg("claim.silent", words.listed(claim.silent))}</p>
</#if>
<#if claim.unrecorded?has_content>
<p class="meta" data-today>${msg("claim.unrecorded", words.listed(claim.unrecorded))}</p>
</#if>
<p class="meta">${msg("claim.topics", words.listed(claim.topics))}</p>
<@changes.dates history/>
</@layout.head>
<@layout.sections>
<#if body.lead?has_content>
<@layout.section id="s-comparison" title=msg("claim.comparison")>
<@lists.quote.blocks body.lead/>
</@layout.section>
</#if>
<@layout.written body.sections/>
<#assign counted = claim.positions?filter(p -> p.figures?has_content)>
<#if counted?has_content>
<@layout.section id="s-figures" title=msg("claim.figures")>
<#if claim.figuresChart??>
<@charts.figures claim.figuresChart/>
</#if>
<@stand.figures counted/>
<#list claim.exclusions as pair>
<#assign first><@stand.figure pair.first/></#assign>
<#assign second><@stand.figure pair.second/></#assign>
<p data-today>${msg("claim.exclusion" + pair.sameTime?then("", ".if"), first, words.cited(pair.firstSource), second, words.cited(pair.secondSource))}</p>
</#list>
</@layout.section>
</#if>
<@layout.section id="s-positions" title=msg("claim.positions")>
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
<@layout.section id="s-first" title=msg("claim.first") today=true>
<p class="meta">${msg("claim.first." + claim.firstIsCertain?then("certain", "uncertain"))}<#if site.features.origins> ${msg("claim.first.origins", words.leading(page.root + "origins.html", msg("overview.origins")))}</#if></p>
<ol class="entries">
<#list claim.tellings as one>
<li><p class="entry-title"><@words.link one.source/></p><p class="entry-meta"><#if one.date??><@words.When one.date/><#else>${msg("source.no-date")?cap_first}</#if><#if (one.daysLater!0) gt 0>${msg("join.facts")}${msg("claim.later", one.daysLater)}</#if></p></li>
</#list>
</ol>
</@layout.section>
</#if>
<#if embed??>
<@layout.section id="s-embed" title=msg("claim.embed") class="screen-only" today=true>
<#assign small = words.leading(embed, msg("claim.embed.link"))>
<#if site.url??>
<#assign code><code>&lt;iframe src="${site.url}/${embed?remove_beginning(page.root)}" title="${page.title}" width="640" height="480"&gt;&lt;/iframe&gt;</code></#assign>
<p class="meta">${msg("claim.embed.code", small, code)}</p>
<#else>
<p class="meta">${msg("claim.embed.note", small)}</p>
</#if>
</@layout.section>
</#if>
<@layout.changes/>
</@layout.sections>
</@layout.frame>
