<#-- How to cite a source, which others published, and this site's own page; each opens where it is asked for. -->

<#macro howTo of>
<aside class="cite" aria-labelledby="s-cite"<#if !of.source??> data-today</#if>>
<h2 id="s-cite">How to cite</h2>
<#if of.source??>
<details>
<summary>Cite this source</summary>
<p class="note">The text itself, as its publisher published it.</p>
<@cited of.source "this source"/>
</details>
</#if>
<#if of.page??>
<details data-today>
<summary>Cite this page</summary>
<#if of.source??>
<p class="note">Our summary of the source, and what we take from it.</p>
</#if>
<@cited of.page "this page"/>
</details>
</#if>
</aside>
</#macro>

<#macro cited what name>
<dl>
<#list what.styles as one>
<div>
<dt>${one.style} <span class="aside">${one.edition}</span></dt>
<dd>${one.text}</dd>
</div>
</#list>
</dl>
<#if what.files??>
<p class="files">For reference managers: <@files of=what.files name=name/></p>
</#if>
</#macro>

<#macro files of name><a href="${of.bibtex}" type="application/x-bibtex" download>BibTeX<span class="visually-hidden"> of ${name}</span></a> <span aria-hidden="true">·</span> <a href="${of.ris}" type="application/x-research-info-systems" download>RIS<span class="visually-hidden"> of ${name}</span></a></#macro>
