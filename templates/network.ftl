<#import "layout.ftl" as layout>
<#import "partials/charts.ftl" as charts>
<#import "partials/lists.ftl" as lists>
<#import "partials/words.ftl" as words>
<@layout.frame>
<@layout.head>
<p class="standfirst">Who appears with whom: in one event, in words that a source ascribes to both, in a position or a reaction that it ascribes to both, or as a part of the other. Nothing here says that they agree. An occasion that names more than twenty actors joins none of them.</p>
</@layout.head>
<@layout.sections>
<#if network??>
<@layout.section id="s-picture" title="At a glance">
<@charts.network network.chart/>
<#if network.left gt 0>
<p class="meta">The best connected actors are shown; the pages of ${words.count(network.left, "further actor", "further actors")} say with whom they appear.</p>
</#if>
</@layout.section>
<@layout.section id="s-list" title="Pair by pair">
<@lists.pairs network.pairs/>
</@layout.section>
</#if>
</@layout.sections>
</@layout.frame>
