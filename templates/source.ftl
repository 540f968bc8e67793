<#import "layout.ftl" as layout>
<#import "partials/copy.ftl" as own>
<#import "partials/lists.ftl" as lists>
<#import "partials/original.ftl" as original>
<#import "partials/position.ftl" as stand>
<#import "partials/words.ftl" as words>
<#-- The curator's note comes last: it is about the text, not from it. -->
<#function isNote part><#return part.title?starts_with("Curator")></#function>
<#import "partials/history.ftl" as changes>
<@layout.frame>
<@layout.head kicker="Source: ${source.kind}">
<@words.facts "About this source">
<@words.fact "Cited as">${source.label}</@words.fact>
<@words.fact "Publisher"><@words.link source.publisher/></@words.fact>
<@words.fact "Authors"><#if source.authors?has_content><@words.joined source.authors/><#else>Not named in the text</#if></@words.fact>
<@words.fact "Published"><#if source.published??><@words.When source.published/><#else>The text does not say</#if></@words.fact>
<@words.fact "Language">${source.language.name}</@words.fact>
<@words.fact "Obtained">${source.obtained?cap_first}</@words.fact>
<#if source.original??>
<@words.fact "Original"><@original.where source.original/></@words.fact>
</#if>
<@words.fact "Topics"><@words.links source.topics/></@words.fact>
</@words.facts>
<@changes.dates history/>
</@layout.head>
<@layout.sections>
<#if body.lead?has_content>
<@layout.section id="s-summary" title="Summary">
<@lists.quote.blocks body.lead/>
</@layout.section>
</#if>
<#if source.positions?has_content>
<@layout.section id="positions" title="Positions on claims">
<#list source.positions as group>
<@stand.underClaim claim=group.claim of=group.positions id=group.id source=false/>
</#list>
</@layout.section>
</#if>
<#if source.silent?has_content>
<@layout.section id="s-silent" title="Silent on">
<ul class="entries">
<#list source.silent as one>
<li><p class="entry-title"><@words.link one/></p></li>
</#list>
</ul>
</@layout.section>
</#if>
<@layout.written body.sections?filter(s -> !isNote(s))/>
<#if source.reactions?has_content>
<@layout.section id="reactions" title="Reactions">
<@lists.reactions of=source.reactions source=false/>
</@layout.section>
</#if>
<#if source.provisions?has_content>
<@layout.section id="reported-provisions" title="What it reports of agreements">
<@lists.provisionReports of=source.provisions source=false/>
</@layout.section>
</#if>
<#if source.events?has_content>
<@layout.section id="s-events" title="Events">
<@lists.events source.events/>
</@layout.section>
</#if>
<#if source.actors?has_content>
<@layout.section id="actors" title="Actors named">
<details class="fold">
<summary>${words.count(source.actors?size, "actor", "actors")}</summary>
<ul class="entries entries-short">
<#list source.actors as one>
<li>
<p class="entry-title"><@words.link one.actor/></p>
<#if one.role??>
<p class="entry-meta">${one.role?cap_first}</p>
</#if>
<#if one.written?? && one.written != one.actor.text>
<p class="entry-meta">Written “${one.written}”</p>
</#if>
</li>
</#list>
</ul>
</details>
</@layout.section>
</#if>
<@layout.written parts=body.sections?filter(s -> isNote(s)) class="note-section"/>
<#if source.copy.phrases?has_content>
<@layout.section id="s-check" title="Check it yourself" class="screen-only scripted">
<@own.check of=source.copy language=source.language.tag/>
</@layout.section>
</#if>
<@layout.changes/>
</@layout.sections>
<#if source.copy.phrases?has_content>
<script src="${asset("js/copy.js")}" defer></script>
</#if>
</@layout.frame>
