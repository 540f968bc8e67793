<#import "layout.ftl" as layout>
<#import "partials/copy.ftl" as own>
<#import "partials/lists.ftl" as lists>
<#import "partials/original.ftl" as original>
<#import "partials/position.ftl" as stand>
<#import "partials/words.ftl" as words>
<#-- The curator's note comes last: it is about the text, not from it. -->
<#function isNote part><#return part.title?starts_with(msg("source.note-begins"))></#function>
<#import "partials/history.ftl" as changes>
<@layout.frame>
<@layout.head kicker=msg("source.kicker", source.kind) language=source.titleLanguage!>
<@words.facts msg("source.facts")>
<@words.fact msg("source.cited-as")>${source.label}</@words.fact>
<@words.fact msg("source.publisher")><@words.link source.publisher/></@words.fact>
<@words.fact msg("source.authors")><#if source.authors?has_content><@words.joined source.authors/><#else>${msg("source.authors.none")}</#if></@words.fact>
<@words.fact msg("source.published")><#if source.published??><@words.When source.published/><#else>${msg("source.published.none")}</#if></@words.fact>
<@words.fact msg("source.language")>${source.language.name}</@words.fact>
<@words.fact msg("source.obtained")>${source.obtained?cap_first}</@words.fact>
<#if source.original??>
<@words.fact msg("source.original")><@original.where source.original/></@words.fact>
</#if>
<@words.fact msg("overview.topics")><@words.links source.topics/></@words.fact>
</@words.facts>
<@changes.dates history/>
</@layout.head>
<@layout.sections>
<#if body.lead?has_content>
<@layout.section id="s-summary" title=msg("source.summary")>
<@lists.quote.blocks body.lead/>
</@layout.section>
</#if>
<#if source.positions?has_content>
<@layout.section id="positions" title=msg("positions.heading")>
<#list source.positions as group>
<@stand.underClaim claim=group.claim of=group.positions id=group.id source=false/>
</#list>
</@layout.section>
</#if>
<#if source.silent?has_content>
<@layout.section id="s-silent" title=msg("source.silent")>
<ul class="entries">
<#list source.silent as one>
<li><p class="entry-title"><@words.link one/></p></li>
</#list>
</ul>
</@layout.section>
</#if>
<@layout.written body.sections?filter(s -> !isNote(s))/>
<#if source.reactions?has_content>
<@layout.section id="reactions" title=msg("overview.reactions")>
<@lists.reactions of=source.reactions source=false/>
</@layout.section>
</#if>
<#if source.provisions?has_content>
<@layout.section id="reported-provisions" title=msg("source.provisions")>
<@lists.provisionReports of=source.provisions source=false/>
</@layout.section>
</#if>
<#if source.events?has_content>
<@layout.section id="s-events" title=msg("overview.events")>
<@lists.events source.events/>
</@layout.section>
</#if>
<#if source.actors?has_content>
<@layout.section id="actors" title=msg("source.actors") says=msg("count.actors", source.actors?size)>
<ul class="entries entries-short">
<#list source.actors as one>
<li>
<p class="entry-title"><@words.link one.actor/></p>
<#if one.role??>
<p class="entry-meta">${one.role?cap_first}</p>
</#if>
<#if one.written?? && one.written != one.actor.text>
<p class="entry-meta">${msg("actor.written", one.written)}</p>
</#if>
</li>
</#list>
</ul>
</@layout.section>
</#if>
<#list body.sections?filter(s -> isNote(s)) as note>
<@layout.section id=note.id title=note.title class="note-section" says=msg("source.note")>
<@lists.quote.blocks note.blocks/>
</@layout.section>
</#list>
<#if source.copy.phrases?has_content>
<@layout.section id="s-check" title=msg("source.check") class="screen-only scripted" says=msg("source.check.count", source.copy.phrases?size)>
<@own.check of=source.copy language=source.language.tag/>
</@layout.section>
</#if>
<@layout.changes/>
</@layout.sections>
<#if source.copy.phrases?has_content>
<script src="${asset("js/copy.js")}" defer></script>
</#if>
</@layout.frame>
