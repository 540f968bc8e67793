<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<#import "partials/words.ftl" as words>
<@layout.frame>
<@layout.head>
<p class="standfirst">${msg("agreements.intro")}</p>
</@layout.head>
<@layout.sections>
<#if agreements?has_content>
<@lists.agreements agreements/>
</#if>
<#if comparison.rows?has_content>
<@layout.section id="s-provisions" title=msg("provisions.heading")>
<div class="scroll" role="region" aria-label="${msg("provisions.heading")}" tabindex="0">
<table class="comparison records">
<caption class="visually-hidden">${msg("provisions.caption")}</caption>
<thead><tr><th scope="col">${msg("provisions.provision")}</th><#list comparison.agreements as one><th scope="col"><@words.link one.link/><#if (one.signed!one.happened)??> <span class="aside"><@words.When one.signed!one.happened/></span></#if></th></#list></tr></thead>
<tbody>
<#list comparison.rows as row>
<tr><th scope="row">${row.label}</th><#list row.cells as reports><td data-label="${comparison.agreements[reports?index].link.text}"><#list reports>
<ul class="plain">
<#items as report>
<li<@words.known report.sourceDate!/>>${report.text}<#if report.words??> <q<@words.lang report.language!/>>${report.words}</q></#if><#if report.quotation??> <q<@words.lang report.quotation.language!/>>${report.quotation.paragraphs?join(" ")}</q></#if> <@words.cite report.source/></li>
</#items>
</ul>
<#else><span class="silent">${msg("provisions.none")}</span></#list></td></#list></tr>
</#list>
</tbody>
</table>
</div>
</@layout.section>
</#if>
</@layout.sections>
</@layout.frame>
