<#import "marks.ftl" as marks>
<#import "position.ftl" as stand>
<#import "quotation.ftl" as quote>
<#import "strip.ftl" as glance>
<#import "words.ftl" as words>

<#-- Lists of pages, reactions, and reports. Every list is given with at least one item. -->

<#macro topics of level>
<ul class="features">
<#list of as topic>
<li>
<h${level}><@words.link topic.link/></h${level}>
<#if topic.question??>
<p class="question">${topic.question}</p>
</#if>
<div class="extract">
<@quote.blocks topic.bottomLine/>
</div>
<p class="meta" data-today>${msg("count.minutes", topic.minutes)}${msg("join.facts")}${msg("count.sources", topic.sources)}</p>
</li>
</#list>
</ul>
</#macro>

<#-- Topics with the answer to the question of each, in two sentences. -->
<#macro answers of>
<ul class="features answers">
<#list of as topic>
<li>
<h3><@words.link topic.link/></h3>
<#if topic.question??>
<p class="question">${topic.question}</p>
</#if>
<#if topic.answer?has_content>
<p>${topic.answer}</p>
<#else>
<@quote.blocks topic.bottomLine/>
</#if>
<p class="meta" data-today><a href="${topic.link.href}">${msg("topic.whole")}<span class="visually-hidden">${msg("join.says")}${topic.link.text}</span></a>${msg("join.facts")}${msg("count.minutes", topic.minutes)}${msg("join.facts")}${msg("count.sources", topic.sources)}</p>
</li>
</#list>
</ul>
</#macro>

<#-- What happened, in short; weight says how many sources tell of it. -->
<#macro spine of>
<#local that><span class="visually-hidden">${msg("spine.before.that")}</span></#local>
<ol class="timeline spine">
<#list of as one>
<li class="weight-${one.weight}"<@words.known one.reported!/>><span class="timeline-date"><@words.When one.date/></span> <@words.link one.event/><span class="visually-hidden">${msg("join.adds")}${msg((one.weight == 3)?then("spine.sources.most", "count.sources"), one.weight)}</span><#list site.days?filter(d -> d.event == one.event.text) as day> <a class="before scripted" data-today href="?as-of=${day.before}">${msg("spine.before", that)}</a></#list></li>
</#list>
</ol>
</#macro>

<#macro sources of>
<ul class="entries">
<#list of as source>
<li<@words.known source.published!/>>
<p class="entry-title"><@words.link source.link/></p>
<p class="entry-meta"><@words.link source.publisher/>${msg("join.facts")}<#if source.published??><@words.when source.published/><#else>${msg("source.no-date")}</#if>${msg("join.facts")}${source.kind}${msg("join.adds")}${source.obtained}<#if source.quotations gt 0>${msg("join.facts")}${msg("count.quotations", source.quotations)}</#if></p>
</li>
</#list>
</ul>
</#macro>

<#-- By what a list or table of claims can be narrowed down. -->
<#macro narrowed claim> class="choice" data-denial="${marks.word(claim.state.denial)?cap_first}" data-topic="${claim.topics?map(t -> t.text)?join("|")}" data-speaker="${claim.speakers?join("|")}"</#macro>

<#macro claims of level>
<ul class="features claims">
<#list of as claim>
<li<@narrowed claim/>>
<h${level}><@words.link claim.link/></h${level}>
<@stand.state claim.state/>
<#if claim.strip??>
<@glance.sides claim.strip/>
<#else>
<p class="entry-meta">${msg("claim.positions.elsewhere", claim.positions)}</p>
</#if>
</li>
</#list>
</ul>
</#macro>

<#-- When an event was reported: the date of a source as it gives it. A source with an open date is none of them. -->
<#macro reported of label=msg("event.reported")>${label}${msg("join.says")}<@words.when of.reported/></#macro>

<#macro events of>
<ul class="entries">
<#list of as event>
<li<@words.known event.reported!/>>
<p class="entry-title"><@words.link event.link/></p>
<p class="entry-meta"><@words.When event.date/><#if event.place??>${msg("join.facts")}${event.place}</#if><#if event.reported??>${msg("join.facts")}<@reported event/></#if></p>
<#if event.participants?has_content>
<p class="entry-meta"><@words.run "facts"/>${msg("event.participants.are", words.listed(event.participants))}</p>
</#if>
</li>
</#list>
</ul>
</#macro>

<#macro agreements of>
<ul class="entries">
<#list of as agreement>
<li>
<p class="entry-title"><@words.link agreement.link/></p>
<p class="entry-meta"><#if agreement.kind??>${agreement.kind?cap_first}${msg("join.facts")}</#if><#if !agreement.signed??><#if agreement.happened??><@words.When agreement.happened/><#else>${msg("agreement.signed.none")}</#if><#elseif agreement.kind??><@words.when agreement.signed/><#else>${msg("agreement.signed.on", words.dated(agreement.signed))}</#if><#if agreement.parties?has_content>${msg("join.facts")}${msg("agreement.parties.are", words.listed(agreement.parties))}</#if></p>
</li>
</#list>
</ul>
</#macro>

<#macro actors of>
<ul class="entries entries-short">
<#list of as one>
<#local actor = one.actor>
<li>
<p class="entry-title"><@words.link actor.link/></p>
<#if actor.role?? || actor.affiliation?has_content>
<p class="entry-meta"><#if actor.role??>${actor.role?cap_first}<#if actor.affiliation?has_content>${msg("join.facts")}</#if></#if><@words.links actor.affiliation/></p>
</#if>
<#if actor.quotations gt 0 || actor.positions gt 0>
<p class="entry-meta"><#if actor.quotations gt 0>${msg("count.quotations", actor.quotations)}<#if actor.positions gt 0>${msg("join.facts")}</#if></#if><#if actor.positions gt 0>${msg("count.positions", actor.positions)}</#if></p>
</#if>
<#if one.all??>
<p class="context">${one.all}</p>
</#if>
</li>
</#list>
</ul>
</#macro>

<#-- Those with whom an actor appears, and where. -->
<#macro companions of>
<ul class="entries">
<#list of as companion>
<li>
<p class="entry-title"><@words.link companion.actor/></p>
<@occasions companion.occasions/>
</li>
</#list>
</ul>
</#macro>

<#macro occasions of>
<#local places><#list of as occasion><@words.link occasion/><#sep>${msg("join.items")}</#sep></#list></#local>
<p class="entry-meta">${(of?size gt 1)?then(msg("actor.places", of?size, places), places)}</p>
</#macro>

<#-- On the page of the only actor, of the event, or of the source, these are not named again. -->
<#macro reactions of actor=true event=true source=true id="">
<ul class="cards">
<#list of as reaction>
<li class="card"<#if id?has_content> id="${id}-${reaction?counter}"</#if><@words.known reaction.sourceDate!/>>
<p class="card-head"><@marks.badge reaction.stance/><#if actor || reaction.by?size != 1> <span class="by"><@words.links reaction.by/></span></#if><#if event && reaction.event??> <span class="on">${msg("reaction.to", words.linked(reaction.event))}</span></#if><@words.run "says"/></p>
<p>${reaction.act}</p>
<@stand.evidence reaction source/>
</li>
</#list>
</ul>
</#macro>

<#-- What sources report of provisions: on a source's page under the agreement's name, on an agreement's page with the source. -->
<#macro provisionReports of agreement=true source=true>
<ul class="cards">
<#list of as report>
<li class="card"<@words.known report.sourceDate!/>>
<#if agreement>
<p class="card-head"><a class="provision-link" href="${report.agreement.href}">${report.label}</a> <span class="on">${msg("join.facts")?trim} ${report.agreement.text}</span><@words.run "says"/></p>
</#if>
<p>${report.text}</p>
<@stand.evidence report source/>
</li>
</#list>
</ul>
</#macro>

<#-- A statement is named by its quotation, which has its speaker and its source; other entries by their link. -->
<#macro timeline of>
<ol class="timeline">
<#local day = "">
<#list of as entry>
<li class="choice kind-${entry.kind}<#if entry.date.edtf == day> same-day</#if>"<@words.known entry.reported!/> data-actor="${entry.actors?join("|")}" data-topic="${entry.topics?join("|")}">
<p class="timeline-date"><@words.When entry.date/></p>
<#local day = entry.date.edtf>
<div class="timeline-entry">
<p class="entry-title"><@marks.badge entry.kind/><#if !entry.quotation??> <@words.link entry.link/></#if></p>
<#assign telling = entry.kind == "event" && entry.reported??>
<#if entry.detail?? || telling>
<p class="entry-meta">${entry.detail!}<#if telling><#if entry.detail??>${msg("join.facts")}<@reported entry/><#else><@reported entry msg("event.reported")?cap_first/></#if></#if></p>
</#if>
<#if entry.quotation??>
<@quote.quotation of=entry.quotation date=false/>
</#if>
</div>
</li>
</#list>
</ol>
</#macro>

<#macro backlinks of>
<ul class="entries">
<#list of as backlink>
<li>
<p class="entry-title"><@words.link backlink.page/></p>
<p class="entry-meta">${msg("family." + backlink.type)?cap_first}<#if backlink.date??>${msg("join.facts")}<@words.when backlink.date/></#if></p>
<#if backlink.context??>
<p class="context">${backlink.context}</p>
</#if>
<#if backlink.more gt 0>
<p class="entry-meta">${msg("backlink.more", backlink.more)}</p>
</#if>
</li>
</#list>
</ul>
</#macro>
