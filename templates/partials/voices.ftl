<#import "lists.ftl" as lists>
<#import "marks.ftl" as marks>
<#import "words.ftl" as words>

<#-- Who says what, speakers by claims. A state or organization speaks with the voices of those who belong to it. -->

<#-- By what a list can be narrowed down; the style sheet hides it where there is no script. -->
<#macro filter choices>
<form class="filter scripted">
<#list choices as choice>
<label<#if choice.name == "denial"> data-today</#if>>${msg(["speaker", "denial"]?seq_contains(choice.name)?then("filter.", "family.") + choice.name)?cap_first} <select name="${choice.name}"><option value="">${msg("filter.all")}</option>
<#list choice.values as value>
<option>${(choice.name == "denial")?then(marks.word(value)?cap_first, value)}</option>
</#list>
</select></label>
</#list>
<p role="status" data-says="${msg("filter.count", "#1", "#2")}"></p>
</form>
</#macro>

<#macro table of>
<div class="scroll voices" role="region" aria-labelledby="s-voices" tabindex="0">
<table class="matrix">
<caption id="s-voices">${msg("voices.caption")}</caption>
<thead><tr><th scope="col">${msg("family.claim")?cap_first}</th><#list of.speakers as one><th scope="col"><span><@words.link one/></span></th></#list><#if of.unnamed><th scope="col"><span>${msg("voices.unnamed")}</span></th></#if></tr></thead>
<tbody>
<#list of.rows as row>
<tr<@lists.narrowed row.claim/>><th scope="row"><@words.link row.claim.link/></th><#list row.cells as cell><td><#list cell as one><a class="cell<#if one.reading> reading</#if>" href="${one.href}" data-known="${one.known!"none"}"><@marks.sign one.sense/><span class="visually-hidden">${one.reading?then(msg("strip.as-read", one.saying), one.saying)}</span></a></#list></td></#list></tr>
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
<summary>${msg("voices.legend")}</summary>
<#local signs><#list senses as sense><@marks.badge sense/><#sep>${msg("join.facts")}</#list></#local>
<p>${msg("voices.signs", signs)}</p>
</details>
</#macro>
