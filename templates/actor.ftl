<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<#import "partials/position.ftl" as stand>
<#import "partials/words.ftl" as words>
<#assign named = actor.roles?filter(r -> r.role?? || r.written??)>
<#-- A kind of its own is in the words of the briefing. -->
<#assign kind = ["person", "state", "organization"]?seq_contains(actor.kind)?then(msg("actor.kind." + actor.kind), actor.kind)>
<@layout.frame>
<@layout.head kicker=kind?cap_first>
<@layout.lead/>
<#if actor.affiliation?has_content || actor.affiliates?has_content || actor.variants?has_content || actor.misspellings?has_content>
<@words.facts msg("actor.facts")>
<#if actor.affiliation?has_content>
<@words.fact msg("actor.belongs-to")><@words.links actor.affiliation/></@words.fact>
</#if>
<#if actor.affiliates?has_content>
<@words.fact msg("actor.includes")><@words.links actor.affiliates/></@words.fact>
</#if>
<#if actor.variants?has_content>
<@words.fact msg("actor.variants")>${actor.variants?join(msg("join.items"))}</@words.fact>
</#if>
<#if actor.misspellings?has_content>
<@words.fact msg("actor.misspelled")><#list actor.misspellings as one>${one.form} <@words.cite one.source/><#sep>${msg("join.items")}</#sep></#list></@words.fact>
</#if>
</@words.facts>
</#if>
</@layout.head>
<@layout.sections>
<@layout.written body.sections/>
<#if named?has_content>
<@layout.section id="s-roles" title=msg("actor.roles")>
<ul class="entries">
<#list named as one>
<li>
<p><#if one.role?? && one.written??>${msg("actor.role-written", one.role?cap_first, one.written)}<#elseif one.role??>${one.role?cap_first}<#else>${msg("actor.written", one.written)}</#if> <@words.cite one.source one.sourceDate!/></p>
</li>
</#list>
</ul>
</@layout.section>
</#if>
<#if actor.published?has_content>
<@layout.section id="s-published" title=msg("actor.published")>
<@lists.sources actor.published/>
</@layout.section>
</#if>
<#if actor.quotations?has_content>
<@layout.section id="s-statements" title=msg("actor.statements")>
<#list actor.quotations as one>
<@lists.quote.quotation one/>
</#list>
</@layout.section>
</#if>
<#if actor.positions?has_content>
<@layout.section id="s-positions" title=msg("positions.heading")>
<#list actor.positions as group>
<@stand.underClaim claim=group.claim of=group.positions/>
</#list>
</@layout.section>
</#if>
<#if actor.reactions?has_content>
<@layout.section id="s-reactions" title=msg("overview.reactions")>
<@lists.reactions of=actor.reactions actor=false/>
</@layout.section>
</#if>
<#if actor.events?has_content>
<@layout.section id="s-events" title=msg("overview.events")>
<@lists.events actor.events/>
</@layout.section>
</#if>
<#if actor.agreements?has_content>
<@layout.section id="s-agreements" title=msg("overview.agreements")>
<@lists.agreements actor.agreements/>
</@layout.section>
</#if>
<#if actor.companions?has_content>
<@layout.section id="s-companions" title=msg("actor.companions")>
<@lists.companions actor.companions/>
</@layout.section>
</#if>
</@layout.sections>
</@layout.frame>
