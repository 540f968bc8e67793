<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<#import "partials/marks.ftl" as marks>
<#import "partials/words.ftl" as words>
<@layout.frame>
<@layout.head>
<p class="standfirst">${msg("reactions.intro")}</p>
</@layout.head>
<@layout.sections>
<#if reactions.complete && reactions.groups?has_content>
<#assign others = reactions.groups?filter(g -> g.rows?filter(r -> r.cells?last?has_content)?has_content)?has_content>
<@layout.section id="s-table" title=msg("at-a-glance")>
<div class="scroll" role="region" aria-label="${msg("reactions.region")}" tabindex="0">
<table class="matrix records reactions">
<caption class="visually-hidden">${msg("reactions.caption")}</caption>
<thead><tr><td></td><#list reactions.events as event><th scope="col"><@words.link event/></th></#list><#if others><th scope="col">${msg("reactions.others")}</th></#if></tr></thead>
<#list reactions.groups as group>
<tbody>
<#if group.rows?size gt 1 || group.rows?first.actor.text != group.actor.text>
<tr class="rows-of"><th scope="rowgroup" colspan="${1 + reactions.events?size + others?then(1, 0)}"><span>${group.actor.text}</span></th></tr>
</#if>
<#list group.rows as row>
<tr><th scope="row"><@words.link row.actor/></th><#list row.cells as cell><#if cell_has_next || others><td data-label="${cell_has_next?then((reactions.events[cell?index].text)!, msg("reactions.others"))}"><#list cell as number><#assign reaction = group.reactions[number]><a class="cell" href="#s-reaction-${group?counter}-${number + 1}"<@words.known reaction.sourceDate!/>><@marks.badge reaction.stance/></a><#sep> </#sep></#list><#if !cell?has_content><span class="silent"><span aria-hidden="true">–</span><span class="visually-hidden">${msg("reactions.none")}</span></span></#if></td></#if></#list></tr>
</#list>
</tbody>
</#list>
</table>
</div>
<p class="meta">${msg("reactions.note")}</p>
</@layout.section>
</#if>
<#list reactions.groups as group>
<@layout.section id="s-group-" + group?counter title=group.actor.text>
<@lists.reactions of=group.reactions id="s-reaction-" + group?counter/>
</@layout.section>
</#list>
</@layout.sections>
</@layout.frame>
