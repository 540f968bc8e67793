<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<#import "partials/words.ftl" as words>
<@layout.frame>
<@layout.head kicker="Event">
<@words.facts "About this event">
<@words.fact "Date"><@words.When event.date/></@words.fact>
<@words.fact "Place">${event.place!"Not given"}</@words.fact>
<#if event.participants?has_content>
<@words.fact "Participants"><@words.links event.participants/></@words.fact>
</#if>
</@words.facts>
</@layout.head>
<@layout.sections>
<#if body.lead?has_content>
<@layout.section id="s-account" title="What happened">
<@lists.quote.blocks body.lead/>
</@layout.section>
</#if>
<@layout.written body.sections/>
<#if event.agreements?has_content>
<@layout.section id="s-agreements" title="Agreements signed">
<@lists.agreements event.agreements/>
</@layout.section>
</#if>
<#if event.reactions?has_content>
<@layout.section id="s-reactions" title="Reactions">
<@lists.reactions of=event.reactions event=false/>
</@layout.section>
</#if>
<#if event.sources?has_content>
<@layout.section id="s-sources" title="Sources">
<@lists.sources event.sources/>
</@layout.section>
</#if>
</@layout.sections>
</@layout.frame>
