<#import "layout.ftl" as layout>
<#function code name><#local markup><code>${name}</code></#local><#return markup></#function>
<@layout.frame>
<@layout.head>
<p class="standfirst">${msg("data.intro")}</p>
</@layout.head>
<@layout.sections>
<@layout.section id="s-files" title=msg("data.files")>
<div class="scroll" role="region" aria-labelledby="s-files-caption" tabindex="0">
<table class="records">
<caption id="s-files-caption">${msg("data.caption")}</caption>
<thead><tr><th scope="col">${msg("data.table")}</th><th scope="col">${msg("data.rows")}</th><th scope="col">${msg("data.files")}</th><th scope="col">${msg("data.holds")}</th></tr></thead>
<tbody>
<#list tables as table>
<tr><th scope="row"><a href="#table-${table.name}">${table.title}</a></th><td data-label="${msg("data.rows")}">${table.rows}</td><td data-label="${msg("data.files")}"><a href="${table.csv}">${table.name}.csv</a> <a href="${table.json}">${table.name}.json</a></td><td data-label="${msg("data.holds")}">${table.description}</td></tr>
</#list>
</tbody>
</table>
</div>
<#assign described><a href="${descriptor}">datapackage.json</a></#assign>
<#assign annotated><a href="${annotations}">quotations.jsonld</a></#assign>
<p>${msg("data.described", described, annotated)}</p>
</@layout.section>
<@layout.section id="s-use" title=msg("data.use")>
<p>${msg("data.use.values", code("null"))}</p>
<p>${msg("data.use.dates", code("_earliest"), code("_latest"))}</p>
<#if site.license??>
<#assign license><a href="${site.license.href}" rel="noopener noreferrer">${site.license.text}</a></#assign>
<p>${msg("data.use.license", license)}</p>
</#if>
</@layout.section>
<#list tables as table>
<@layout.section id="table-${table.name}" title=msg("data.columns", table.title)>
<div class="scroll" role="region" aria-label="${msg("data.columns.of", table.name)}" tabindex="0">
<table class="records">
<thead><tr><th scope="col">${msg("data.column")}</th><th scope="col">${msg("data.type")}</th><th scope="col">${msg("data.says")}</th></tr></thead>
<tbody>
<#list table.columns as column>
<tr><th scope="row"><code>${column.name}</code></th><td data-label="${msg("data.type")}">${column.type}</td><td data-label="${msg("data.says")}">${column.description}<#if column.values?has_content> ${msg("data.values", column.values?join(msg("list.next")))}</#if></td></tr>
</#list>
</tbody>
</table>
</div>
</@layout.section>
</#list>
</@layout.sections>
</@layout.frame>
