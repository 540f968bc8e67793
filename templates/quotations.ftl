<#import "layout.ftl" as layout>
<#import "partials/quotation.ftl" as quote>
<#import "partials/voices.ftl" as voicing>
<@layout.frame>
<@layout.head>
<p class="standfirst">${msg("quotations.intro")}</p>
<p class="meta">${msg("count.quotations", quotations?size)}</p>
</@layout.head>
<@layout.sections>
<@voicing.filter choices/>
<#-- One heading for all words of a day, or else without a day in a text of one. -->
<#assign last = "", days = 0>
<#list quotations as one>
<#if one.date??><#assign day = one.date.text><#elseif one.sourceDate??><#assign day = msg("quotations.undated.published", one.sourceDate.text)><#else><#assign day = msg("quotations.undated")></#if>
<#if day != last>
<#if last?has_content></section></#if>
<#assign last = day, days = days + 1>
<section id="s-day-${days?c}">
<h2><a class="anchor" href="#s-day-${days?c}">${day?cap_first}</a></h2>
</#if>
<div class="choice" data-speaker="${one.speakers?map(s -> s.text)?join("|")}" data-source="${(one.source.text)!}">
<@quote.quotation one/>
</div>
</#list>
<#if last?has_content></section></#if>
</@layout.sections>
</@layout.frame>
