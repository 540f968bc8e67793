<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<#import "partials/words.ftl" as words>
<@layout.frame>
<@layout.head kicker=(agreement.kind!msg("family.agreement"))?cap_first>
<@words.facts agreement.kind???then(msg("agreement.facts.kind", agreement.kind!), msg("agreement.facts"))>
<@words.fact msg(agreement.kind???then("event.date", "agreement.signed"))><#if agreement.signed??><@words.When agreement.signed/><#else>${msg("agreement.signed.none")}</#if></@words.fact>
<#if agreement.parties?has_content>
<@words.fact msg("agreement.parties")><@words.links agreement.parties/></@words.fact>
</#if>
<#if agreement.event??>
<@words.fact msg("family.event")?cap_first><@words.link agreement.event/></@words.fact>
</#if>
<#if agreement.variants?has_content>
<@words.fact msg("agreement.variants")>${agreement.variants?join(msg("join.items"))}</@words.fact>
</#if>
</@words.facts>
</@layout.head>
<@layout.sections>
<#if body.lead?has_content>
<@layout.section id="s-account" title=msg("agreement.account")>
<@lists.quote.blocks body.lead/>
</@layout.section>
</#if>
<@layout.written body.sections/>
<#if agreement.provisions?has_content>
<@layout.section id="provisions" title=msg("agreement.provisions")>
<#list agreement.provisions as provision>
<div class="group" id="${provision.id}">
<h3>${provision.label}</h3>
<#if provision.reports?has_content>
<@lists.provisionReports of=provision.reports agreement=false/>
<#else>
<p>${msg("agreement.provision.none")}</p>
</#if>
</div>
</#list>
</@layout.section>
</#if>
</@layout.sections>
</@layout.frame>
