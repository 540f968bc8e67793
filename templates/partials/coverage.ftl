<#import "marks.ftl" as marks>
<#import "words.ftl" as words>

<#-- A table of all sources; on a large site, where it would be too wide for anybody, a list of what there is. -->
<#macro matrix rows what none>
<#if coverage.complete>
<div class="scroll" role="region" aria-label="${what}s and sources" tabindex="0">
<table class="matrix">
<caption class="visually-hidden">Which source says something on which ${what?lower_case}</caption>
<thead><tr><th scope="col">${what}</th><#list coverage.sources as source><th scope="col"><@words.link source.link/></th></#list></tr></thead>
<tbody>
<#list rows as row>
<tr><th scope="row"><@words.link row.link/></th><#list row.cells as cell><td><#if cell.senses?has_content><a class="cell" href="${cell.source.href}"><#list cell.senses as sense><@marks.badge sense/><#sep> </#list></a><#else><span class="silent"><span aria-hidden="true">–</span><span class="visually-hidden">${none}</span></span></#if></td></#list></tr>
</#list>
</tbody>
</table>
</div>
<#else>
<ul class="entries">
<#list rows as row>
<li>
<p class="entry-title"><@words.link row.link/></p>
<p class="entry-meta"><#list row.cells as cell><@words.link cell.source/> (${cell.senses?join(", ")})<#sep>, </#sep></#list></p>
</li>
</#list>
</ul>
</#if>
</#macro>
