<#import "lists.ftl" as lists>
<#import "marks.ftl" as marks>
<#import "words.ftl" as words>

<#-- Who says what, speakers by claims. A state or organization speaks with the voices of those who belong to it. -->

<#macro choice label name of>
<label<#if name == "denial"> data-today</#if>>${label} <select name="${name}"><option value="">All</option>
<#local seen = []>
<#list of?sort as value>
<#if !seen?seq_contains(value)>
<option>${value}</option>
<#local seen = seen + [value]>
</#if>
</#list>
</select></label>
</#macro>

<#-- The style sheet hides it where there is no script. -->
<#macro filter claims>
<#local denials = []>
<#local topics = []>
<#local speakers = []>
<#list claims as claim>
<#local denials = denials + [claim.state.denial?cap_first]>
<#local topics = topics + claim.topics?map(t -> t.text)>
<#local speakers = speakers + claim.speakers>
</#list>
<form class="filter scripted">
<@choice "Speaker" "speaker" speakers/>
<@choice "Topic" "topic" topics/>
<@choice "Denial" "denial" denials/>
<p role="status"></p>
</form>
</#macro>

<#-- By what quotations can be narrowed down, and the choices. -->
<#macro said of> data-speaker="${of.speakers?map(s -> s.text)?join("|")}" data-source="${(of.source.text)!}"</#macro>

<#macro choices quotations>
<#local speakers = []>
<#local sources = []>
<#list quotations as one>
<#local speakers = speakers + one.speakers?map(s -> s.text)>
<#local sources = sources + [(one.source.text)!]>
</#list>
<form class="filter scripted">
<@choice "Speaker" "speaker" speakers/>
<@choice "Source" "source" sources/>
<p role="status"></p>
</form>
</#macro>

<#macro table of>
<div class="scroll voices" role="region" aria-labelledby="s-voices" tabindex="0">
<table class="matrix">
<caption id="s-voices">Who says what: each sign leads to the source. A state or organization includes those who belong to it.</caption>
<thead><tr><th scope="col">Claim</th><#list of.speakers as one><th scope="col"><span><@words.link one/></span></th></#list><#if of.unnamed><th scope="col"><span>Not named</span></th></#if></tr></thead>
<tbody>
<#list of.rows as row>
<tr<@lists.narrowed row.claim/>><th scope="row"><@words.link row.claim.link/></th><#list row.cells as cell><td><#list cell as one><a class="cell<#if one.reading> reading</#if>" href="${one.href}" data-known="${one.known!"none"}"><@marks.sign one.sense/><span class="visually-hidden">${one.saying}<#if one.reading>, as we read it</#if></span></a></#list></td></#list></tr>
</#list>
</tbody>
</table>
</div>
<@legend of.rows?map(r -> r.cells?map(c -> c?map(s -> s.sense)))/>
</#macro>

<#-- The signs that occur, with their words. -->
<#macro legend of>
<#local senses = []>
<#list of as row><#list row as cell><#list cell as sense><#if !senses?seq_contains(sense)><#local senses = senses + [sense]></#if></#list></#list></#list>
<details class="legend">
<summary>What the signs mean</summary>
<p><#list senses as sense><@marks.badge sense/><#sep> · </#list>. A dashed frame: as we read the text, which leaves it open.</p>
</details>
</#macro>
