<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<#import "partials/words.ftl" as words>
<@layout.frame>
<@layout.head kicker=msg("family.event")?cap_first>
<@words.facts msg("event.facts")>
<@words.fact msg("event.date")><@words.When event.date/></@words.fact>
<@words.fact msg("event.place")>${event.place!msg("event.place.none")}</@words.fact>
<#if event.participants?has_content>
<@words.fact msg("event.participants")><@words.links event.participants/></@words.fact>
</#if>
</@words.facts>
</@layout.head>
<@layout.sections>
<#if body.lead?has_content>
<@layout.section id="s-account" title=msg("event.account")>
<@lists.quote.blocks body.lead/>
</@layout.section>
</#if>
<@layout.written body.sections/>
<#if event.agreements?has_content>
<@layout.section id="s-agreements" title=msg("event.agreements")>
<@lists.agreements event.agreements/>
</@layout.section>
</#if>
<#if event.reactions?has_content>
<@layout.section id="s-reactions" title=msg("overview.reactions")>
<@lists.reactions of=event.reactions event=false/>
</@layout.section>
</#if>
<#if event.sources?has_content>
<@layout.section id="s-sources" title=msg("overview.sources")>
<@lists.sources event.sources/>
</@layout.section>
</#if>
</@layout.sections>
</@layout.frame>
