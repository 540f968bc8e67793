<#import "marks.ftl" as marks>
<#import "words.ftl" as words>

<#-- A table of all sources; on a large site, where it would be too wide for anybody, a list of what there is.
     What the rows are is "topic" or "claim". -->
<#macro matrix rows what>
<#if coverage.complete>
<div class="scroll" role="region" aria-label="${msg("coverage." + what + ".region")}" tabindex="0">
<table class="matrix records">
<caption class="visually-hidden">${msg("coverage." + what + ".caption")}</caption>
<thead><tr><th scope="col">${msg("family." + what)?cap_first}</th><#list coverage.sources as source><th scope="col"><@words.link source.link/></th></#list></tr></thead>
<tbody>
<#list rows as row>
<tr><th scope="row"><@words.link row.link/></th><#list row.cells as cell><td data-label="${cell.source.text}"><#if cell.senses?has_content><a class="cell" href="${cell.source.href}"><#list cell.senses as sense><@marks.badge sense/><#sep> </#list></a><#else><span class="silent"><span aria-hidden="true">–</span><span class="visually-hidden">${msg("coverage." + what + ".none")}</span></span></#if></td></#list></tr>
</#list>
</tbody>
</table>
</div>
<#else>
<ul class="entries">
<#list rows as row>
<li>
<p class="entry-title"><@words.link row.link/></p>
<p class="entry-meta"><#list row.cells as cell><@words.link cell.source/> ${msg("aside", cell.senses?map(s -> marks.word(s))?join(msg("list.next")))}<#sep>${msg("list.next")}</#sep></#list></p>
</li>
</#list>
</ul>
</#if>
</#macro>
