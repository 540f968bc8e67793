<#import "layout.ftl" as layout>
<#import "partials/charts.ftl" as charts>
<#import "partials/lists.ftl" as lists>
<#import "partials/marks.ftl" as marks>
<#import "partials/position.ftl" as stand>
<#import "partials/words.ftl" as words>
<#import "partials/history.ftl" as changes>
<@layout.frame>
<@layout.head kicker="Claim" asOf=true>
<p class="state" data-today><@marks.badge claim.state.label/> ${claim.state.explanation}</p>
<@stand.stands claim.positions/>
<p class="meta">Topics: <@words.links claim.topics/></p>
<@changes.dates history/>
</@layout.head>
<@layout.sections>
<#if body.lead?has_content>
<@layout.section id="s-comparison" title="How the sources compare">
<@lists.quote.blocks body.lead/>
</@layout.section>
</#if>
<@layout.written body.sections/>
<#assign counted = claim.positions?filter(p -> p.figures?has_content)>
<#if counted?has_content>
<@layout.section id="s-figures" title="Figures side by side">
<#if claim.figuresChart??>
<@charts.figures claim.figuresChart/>
</#if>
<@stand.figures counted/>
</@layout.section>
</#if>
<@layout.section id="s-positions" title="Positions in full">
<@stand.positions claim.positions/>
</@layout.section>
<@layout.changes/>
</@layout.sections>
</@layout.frame>
