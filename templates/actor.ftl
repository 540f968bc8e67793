<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<#import "partials/position.ftl" as stand>
<#import "partials/words.ftl" as words>
<#assign named = actor.roles?filter(r -> r.role?? || r.written??)>
<@layout.frame>
<@layout.head kicker=actor.kind?cap_first>
<@layout.lead/>
<#if actor.affiliation?has_content || actor.affiliates?has_content || actor.variants?has_content || actor.misspellings?has_content>
<@words.facts "About this actor">
<#if actor.affiliation?has_content>
<@words.fact "Belongs to"><@words.links actor.affiliation/></@words.fact>
</#if>
<#if actor.affiliates?has_content>
<@words.fact "Includes"><@words.links actor.affiliates/></@words.fact>
</#if>
<#if actor.variants?has_content>
<@words.fact "Also written">${actor.variants?join("; ")}</@words.fact>
</#if>
<#if actor.misspellings?has_content>
<@words.fact "Misspelled"><#list actor.misspellings as one>${one.form} <@words.cite one.source/><#sep>; </#sep></#list></@words.fact>
</#if>
</@words.facts>
</#if>
</@layout.head>
<@layout.sections>
<@layout.written body.sections/>
<#if named?has_content>
<@layout.section id="s-roles" title="In the sources">
<ul class="entries">
<#list named as one>
<li>
<p><#if one.role??>${one.role?cap_first}<#if one.written??>; written</#if><#else>Written</#if><#if one.written??> “${one.written}”</#if> <@words.cite one.source one.sourceDate!/></p>
</li>
</#list>
</ul>
</@layout.section>
</#if>
<#if actor.published?has_content>
<@layout.section id="s-published" title="Published">
<@lists.sources actor.published/>
</@layout.section>
</#if>
<#if actor.quotations?has_content>
<@layout.section id="s-statements" title="Statements">
<#list actor.quotations as one>
<@lists.quote.quotation one/>
</#list>
</@layout.section>
</#if>
<#if actor.positions?has_content>
<@layout.section id="s-positions" title="Positions on claims">
<#list actor.positions as group>
<@stand.underClaim claim=group.claim of=group.positions/>
</#list>
</@layout.section>
</#if>
<#if actor.reactions?has_content>
<@layout.section id="s-reactions" title="Reactions">
<@lists.reactions of=actor.reactions actor=false/>
</@layout.section>
</#if>
<#if actor.events?has_content>
<@layout.section id="s-events" title="Events">
<@lists.events actor.events/>
</@layout.section>
</#if>
<#if actor.agreements?has_content>
<@layout.section id="s-agreements" title="Agreements">
<@lists.agreements actor.agreements/>
</@layout.section>
</#if>
<#if actor.companions?has_content>
<@layout.section id="s-companions" title="Appears with">
<@lists.companions actor.companions/>
<p class="meta">All who appear together: <a href="${page.root}network.html">Network</a></p>
</@layout.section>
</#if>
</@layout.sections>
</@layout.frame>
