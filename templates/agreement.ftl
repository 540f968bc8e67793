<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<#import "partials/words.ftl" as words>
<@layout.frame>
<@layout.head kicker=(agreement.kind!"agreement")?cap_first>
<@words.facts "About this " + (agreement.kind!"agreement")>
<@words.fact agreement.kind???string("Date", "Signed")><#if agreement.signed??><@words.When agreement.signed/><#else>Date not given</#if></@words.fact>
<#if agreement.parties?has_content>
<@words.fact "Parties"><@words.links agreement.parties/></@words.fact>
</#if>
<#if agreement.event??>
<@words.fact "Event"><@words.link agreement.event/></@words.fact>
</#if>
<#if agreement.variants?has_content>
<@words.fact "Also called">${agreement.variants?join("; ")}</@words.fact>
</#if>
</@words.facts>
</@layout.head>
<@layout.sections>
<#if body.lead?has_content>
<@layout.section id="s-account" title="What is known of it">
<@lists.quote.blocks body.lead/>
</@layout.section>
</#if>
<@layout.written body.sections/>
<#if agreement.provisions?has_content>
<@layout.section id="provisions" title="Provisions, as the sources report them">
<#list agreement.provisions as provision>
<div class="group" id="${provision.id}">
<h3>${provision.label}</h3>
<#if provision.reports?has_content>
<@lists.provisionReports of=provision.reports agreement=false/>
<#else>
<p>No source reports on this.</p>
</#if>
</div>
</#list>
</@layout.section>
</#if>
</@layout.sections>
</@layout.frame>
