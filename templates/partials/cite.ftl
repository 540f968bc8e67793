<#-- How to cite a source, which others published, and this site's own page; each opens where it is asked for. -->

<#macro howTo of>
<aside class="cite" aria-labelledby="s-cite"<#if !of.source??> data-today</#if>>
<h2 id="s-cite">${msg("cite.heading")}</h2>
<#if of.source??>
<details>
<summary>${msg("cite.this-source")}</summary>
<p class="note">${msg("cite.this-source.note")}</p>
<@cited of.source "source"/>
</details>
</#if>
<#if of.page??>
<details data-today>
<summary>${msg("cite.this-page")}</summary>
<#if of.source??>
<p class="note">${msg("cite.this-page.note")}</p>
</#if>
<@cited of.page "page"/>
</details>
</#if>
</aside>
</#macro>

<#macro cited of what>
<dl>
<#list of.styles as one>
<div>
<dt>${one.style} <span class="aside">${one.edition}</span></dt>
<dd>${one.text}</dd>
</div>
</#list>
</dl>
<#if of.files??>
<#local links><@files of=of.files what=what/></#local>
<p class="files">${msg("cite.files", links)}</p>
</#if>
</#macro>

<#-- The files of "source", "page" or "all" sources. -->
<#macro files of what><a href="${of.bibtex}" type="application/x-bibtex" download>BibTeX<span class="visually-hidden"> ${msg("cite.files." + what)}</span></a> <span aria-hidden="true">${msg("join.facts")?trim}</span> <a href="${of.ris}" type="application/x-research-info-systems" download>RIS<span class="visually-hidden"> ${msg("cite.files." + what)}</span></a></#macro>
