<#import "layout.ftl" as layout>
<#import "partials/words.ftl" as words>
<@layout.frame>
<@layout.head>
<p class="standfirst">Sources, claims, positions, figures and quotations as tables that a spreadsheet or a program can read.</p>
</@layout.head>
<@layout.sections>
<@layout.section id="s-files" title="Files">
<div class="scroll" role="region" aria-labelledby="s-files-caption" tabindex="0">
<table class="records">
<caption id="s-files-caption">Each table in two formats</caption>
<thead><tr><th scope="col">Table</th><th scope="col">Rows</th><th scope="col">Files</th><th scope="col">What it holds</th></tr></thead>
<tbody>
<#list tables as table>
<tr><th scope="row"><a href="#table-${table.name}">${table.title}</a></th><td data-label="Rows">${table.rows}</td><td data-label="Files"><a href="${table.csv}">${table.name}.csv</a> <a href="${table.json}">${table.name}.json</a></td><td data-label="What it holds">${table.description}</td></tr>
</#list>
</tbody>
</table>
</div>
<p>All files are described for programs in <a href="${descriptor}">datapackage.json</a>, a descriptor after the Data Package standard. The quotations are also W3C Web Annotations: <a href="${annotations}">quotations.jsonld</a>.</p>
</@layout.section>
<@layout.section id="s-use" title="How to read and use them">
<p>The files are in UTF-8. An empty field in CSV, or <code>null</code> in JSON, means that the source does not say. In CSV, ids in a list are separated by semicolons, and names in a list stand in a JSON array; an apostrophe stands before a text that a spreadsheet would take for a formula. JSON has every text as it is.</p>
<p>A date is written in EDTF, as precisely as the source gives it; the columns that end in <code>_earliest</code> and <code>_latest</code> hold the days between which it lies. Figures of different sources are not meant to be added or averaged.</p>
<#if site.license??>
<p>The data may be used under the license <a href="${site.license.href}" rel="noopener noreferrer">${site.license.text}</a>. Words of speakers and of sources belong to those who said or wrote them.</p>
</#if>
</@layout.section>
<#list tables as table>
<@layout.section id="table-${table.name}" title="Columns: ${table.title}">
<div class="scroll" role="region" aria-label="Columns of ${table.name}" tabindex="0">
<table class="records">
<thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">What it says</th></tr></thead>
<tbody>
<#list table.columns as column>
<tr><th scope="row"><code>${column.name}</code></th><td data-label="Type">${column.type}</td><td data-label="What it says">${column.description}<#list column.values> One of: <#items as value>${value}<#sep>, </#sep></#items>.</#list></td></tr>
</#list>
</tbody>
</table>
</div>
</@layout.section>
</#list>
</@layout.sections>
</@layout.frame>
