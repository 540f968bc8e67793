<#import "partials/charts.ftl" as charts>
<#import "partials/marks.ftl" as marks>
<#import "partials/review.ftl" as reading>
<#import "partials/words.ftl" as words>
<#-- What is printed as PDF: a topic, or the whole briefing. The headings become bookmarks. A link that leads nowhere is
     printed as plain text; nothing is loaded, so that styles stand in the page itself. -->

<#-- What stands before and behind quoted words. -->
<#assign quotes = msg("quoted", "\n")?split("\n")>

<#macro date of><#if of??>${of.text}</#if></#macro>

<#macro cite to>[<a class="cited" href="${to.href}">${to.text}</a>]</#macro>

<#-- Who spoke, when and where, after the words. -->
<#macro attribution of><@words.links of.speakers/><#if of.date??>${msg("join.adds")}${of.date.text}</#if><#if of.circumstance?has_content>${msg("join.adds")}${of.circumstance}</#if></#macro>

<#macro quotation of>
<div class="quotation">
<@said of/>
<p class="by"><@attribution of/> <#if of.source??><@cite of.source/></#if><@versions of/></p>
<#if of.original??>
<@said of.original/>
<p class="by">${printed(of.original)} <@cite of.original.source/></p>
</#if>
</div>
</#macro>

<#-- What is to be known of the words: their language, who translated them, and what insertions stand for. -->
<#macro versions of><#if of.language??> ${msg("edition.language", of.language.name)}</#if><#if of.translator??> ${msg("edition.translator", words.linked(of.translator))}</#if><#list (of.attested.replacements)![] as put><#local replaced><span<@words.lang of.language!/>>${put.words}</span></#local> ${msg("edition.stands-for", put.insertion, replaced)}</#list></#macro>

<#function printed original><#return original.language???then(msg("quotation.original.in", (original.language.name)!), msg("quotation.original"))></#function>

<#macro quoted of><span<@words.lang of.language!/>>${msg("quoted", of.paragraphs?join(" "))}</span></#macro>

<#macro said of>
<blockquote<@words.lang of.language!/>>
<#list of.paragraphs as paragraph>
<p>${paragraph?is_first?then(quotes[0], "")}${paragraph}${paragraph?is_last?then(quotes[1], "")}</p>
</#list>
</blockquote>
</#macro>

<#macro blocks of>
<#list of as block>
<#if block.html??>
${block.html}
<#else>
<@quotation block.quotation/>
</#if>
</#list>
</#macro>

<#macro sections of>
<#list of.body.sections as part>
<h2 id="${of.id}--${part.id}">${part.title}</h2>
<@blocks part.blocks/>
</#list>
</#macro>

<#-- When the text was first published and last changed. -->
<#macro dates of>
<#if of.firstPublished?? || of.lastChanged??>
<p class="meta"><#if of.firstPublished?? && of.lastChanged??>${msg("history.dates", of.firstPublished.text, of.lastChanged.text)}<#elseif of.firstPublished??>${msg("history.published", of.firstPublished.text)}<#else>${msg("history.changed", of.lastChanged.text)}</#if></p>
</#if>
</#macro>

<#macro facts of>
<#if of.facts??>
<#if of.facts.question??>
<p class="question">${of.facts.question}</p>
</#if>
<p class="meta">${msg("count.minutes", of.facts.minutes)}${msg("join.facts")}${msg("count.sources", of.facts.sources)}${msg("join.facts")}${msg("count.claims", of.facts.claims)}</p>
</#if>
<@dates of.history/>
</#macro>

<#-- What changed stands behind everything: whoever reads the text is not held up by it. -->
<#assign changed = edition.chapters?filter(c -> c.history.corrections?has_content || c.history.updates?has_content)>

<#macro changes of>
<ul class="entries">
<#list of.corrections as one>
<li>${msg("edition.correction", one.date.text?cap_first, one.was, one.now)}<#if one.text??> ${one.text}</#if></li>
</#list>
<#list of.updates as one>
<li>${one.date.text?cap_first}${msg("join.says")}${one.text}</li>
</#list>
</ul>
</#macro>

<#-- The text of a topic, with the bottom line first. -->
<#macro text of>
<@facts of/>
<#if of.body.lead?has_content>
<div class="bottom-line">
<h2>${msg("topic.bottom-line")}</h2>
<@blocks of.body.lead/>
</div>
</#if>
<#nested>
<@sections of/>
</#macro>

<#function amount of><#local shown = of.amount><#if of.unit?has_content><#local shown = msg("figure.counted", shown, of.unit, of.isWord)></#if><#if of.per??><#local shown = msg("figure.per", shown, of.per)></#if><#return of.aside???then(msg("figure.aside", shown, of.aside!), shown)></#function>

<#function figure of><#return of.period???then(msg("figure.of.period", amount(of), of.item, (of.period.text)!), msg("figure.aside", amount(of), of.item))></#function>

<#-- One position in a line: who, with which figures and words, and when. Words that the quotation has are not said twice. -->
<#macro stand of figures=true>
<#local parts = []>
<#if figures><#list of.figures as given><#local parts = parts + [figure(given)]></#list></#if>
<#if of.words?? && !((of.quotation.paragraphs?join(" "))!?contains(of.words))><#local part><span<@words.lang of.language!/>>${msg("quoted", of.words)}</span></#local><#local parts = parts + [part]></#if>
<#if of.quotation??><#local part><@quoted of.quotation/></#local><#local parts = parts + [part]></#if>
${of.saying}<#list parts>${msg("join.says")}<#items as part>${part}<#sep>${msg("join.items")}</#sep></#items></#list><#if of.date??> ${msg("aside", of.date.text)}</#if><#t>
</#macro>

<#-- What has very many positions says only how many. -->
<#macro counted of><#if of.unlisted gt 0>
<p class="meta">${msg("claim.positions.elsewhere", of.unlisted)}</p>
</#if></#macro>

<#-- Figures stand side by side in a table, unless there is only one. -->
<#macro claim of level>
<#local figured = of.positions?filter(p -> p.figures?has_content)>
<#local several = figured?size gt 1 || ((figured[0].figures?size)!0) gt 1>
<div class="claim">
<h${level} id="${of.id}">${of.title}</h${level}>
<p class="state"><strong>${msg("sentence", marks.word(of.state.denial)?cap_first)}</strong> ${of.state.explanation}</p>
<@counted of/>
<#if of.unlisted == 0>
<ul class="stands">
<#list of.positions as one>
<li><@stand of=one figures=!several/> <@cite one.source/></li>
</#list>
<#list of.denials as one>
<li>${one.saying} <#list one.sources as source><@cite source/><#sep> </#sep></#list></li>
</#list>
</ul>
</#if>
<#if several>
<table class="figures">
<thead><tr><#list [msg("figures.by"), msg("figures.amount"), msg("figures.item"), msg("figures.period"), msg("family.source")?cap_first] as column><th scope="col">${column}</th></#list></tr></thead>
<tbody>
<#list figured as one>
<#list one.figures as given>
<tr><th scope="row">${one.saying}</th><td>${amount(given)}</td><td>${given.item}</td><td><#if given.period??>${given.period.text?cap_first}<#else>${msg("figures.period.none")}</#if></td><td><@cite one.source/></td></tr>
</#list>
</#list>
</tbody>
</table>
</#if>
</div>
<@blocks of.text/>
<#if of.figuresChart??>
<@charts.figures of.figuresChart/>
</#if>
</#macro>

<#macro speaker of><#local name><strong>${of.plain}</strong><#if of.differs> ${msg("aside", marks.word(of.sense))}</#if><#if of.broader??> ${msg("strip.denies", of.broader.text)}</#if></#local>${of.reading?then(msg("strip.as-read", name), name)}</#macro>

<#-- A claim at a glance: a column for each side. -->
<#macro strip of>
<h3 class="glance">${of.claim.text}</h3>
<table class="strip">
<thead><tr><#list of.sides as side><th scope="col">${side.heading} <span class="count">${msg("count.origins", side.origins)}</span></th></#list><#if !of.denied><th class="nobody" scope="col">${msg("edition.no-denial")}</th></#if></tr></thead>
<tbody><tr><#list of.sides as side><td><#list side.voices as voice><p><@speaker voice/>${msg("join.says")}<#list voice.points as point><#list point.figures as given>${amount(given)}<#if given.period??>${msg("join.adds")}${given.period.text}</#if><#sep>${msg("join.items")}</#sep></#list><#if point.figures?has_content> </#if><#if point.words??><span<@words.lang point.language!/>>${msg("quoted", point.words)}</span> </#if><@cite point.source/><#sep>${msg("join.items")}</#list></p></#list></td></#list><#if !of.denied><td><p>${msg("edition.no-denial.where")}</p></td></#if></tr></tbody>
</table>
</#macro>

<#macro glances>
<#list edition.headlines>
<h2>${msg("glance.heading")}</h2>
<#items as one>
<@strip one/>
</#items>
</#list>
</#macro>

<#macro timeline of>
<table class="timeline">
<thead><tr><th scope="col">${msg("edition.date")}</th><th scope="col">${msg("edition.what")}</th></tr></thead>
<tbody>
<#list of as entry>
<tr><th scope="row">${entry.date.text?cap_first}</th><td><#if entry.quotation??><@quoted entry.quotation/>${msg("join.speaker")}<@words.links entry.quotation.speakers/><#if entry.quotation.circumstance?has_content>${msg("join.adds")}${entry.quotation.circumstance}</#if> <@cite entry.quotation.source/><#else><#if entry.kind == "publication">${msg("edition.published", words.linked(entry.link))}<#else><@words.link entry.link/></#if><#if entry.detail??><#if entry.kind == "publication"> ${msg("aside", entry.detail)}<#else>${msg("join.adds")}${entry.detail}</#if></#if></#if></td></tr>
</#list>
</tbody>
</table>
</#macro>

<#macro place of>
<div class="place" id="${of.id}">
<p><span class="mark">${of.mark}</span> <#if of.quotation??><@quoted of.quotation/>${msg("join.speaker")}<@attribution of.quotation/><@versions of.quotation/><#if of.quotation.original??> ${printed(of.quotation.original)}${msg("join.says")}<@quoted of.quotation.original/> <@cite of.quotation.original.source/></#if><#elseif of.claim??>${msg("edition.place.claim", words.linked(of.claim))}<#else>${msg("edition.place.summary", of.sentences?join(" "))}</#if></p>
<#list of.positions as one>
<p class="stand"><@stand one/><#if one.note??> <span class="note">${msg("aside", one.note)}</span></#if></p>
</#list>
<@counted of/>
</div>
</#macro>

<#function url address><#local markup><a class="url" href="${address}">${address}</a></#local><#return markup></#function>

<#-- Where the text itself can be read. -->
<#macro original of><#if of.text??> ${url(of.text.href)}</#if><#if of.doi??> ${url(of.doi.href)}</#if><#if of.archived??> ${msg("edition.archived", url(of.archived))}</#if><#if of.accessed??> ${msg("edition.accessed", words.dated(of.accessed))}</#if></#macro>

<#macro source of level>
<div class="source">
<h${level} id="${of.id}">${of.label}</h${level}>
<p><#if of.authors?has_content><@words.joined of.authors/>${msg("join.says")}</#if>${msg(of.title?matches(".*[.?!]")?then("quoted", "edition.title"), of.title)} ${msg("edition.source", of.publisher, (of.published.text)!msg("source.no-date"), of.kind, of.obtained)}<#if of.original??><@original of.original/></#if><#if of.url??> ${of.original???then(msg("edition.summary", url(of.url)), url(of.url))}</#if></p>
<@blocks of.summary/>
<#list of.places as one>
<@place one/>
</#list>
</div>
</#macro>

<!doctype html>
<html lang="${site.language}"<#if site.direction??> dir="${site.direction}"</#if>>
<head>
<title>${page.title}<#if page.title != site.title>${msg("join.title")}${site.title}</#if></title>
<meta name="description" content="${page.description}">
<style>
<#include "edition.css" parse=false>
</style>
<#-- Styles of the pictures; the press draws them, and takes only the rules of this sheet. -->
<style class="drawings">
<#include "drawing.css" parse=false>
</style>
</head>
<body>
<p class="running">${site.title}<#if page.title != site.title> <span class="running-title">${msg("join.facts")?trim} ${page.title}</span></#if></p>
<div class="front">
<#if !edition.whole>
<p class="kicker">${site.title}</p>
</#if>
<h1<#if !edition.whole> id="${edition.chapters[0].id}"</#if>>${page.title}</h1>
<#if page.canonical??>
<p class="meta">${url(page.canonical)}</p>
</#if>
<#if site.license??>
<p class="meta">${msg("edition.license", words.linked(site.license))}</p>
</#if>
</div>
<#if edition.whole>
<#list edition.chapters?filter(c -> !c.facts??) as home>
<div id="${home.id}">
<@facts home/>
<@blocks home.body.lead/>
</div>
</#list>
<@glances/>
<div class="contents">
<h2>${msg("edition.contents")}</h2>
<ul>
<#list edition.chapters?filter(c -> c.facts??) as chapter>
<li><a href="#${chapter.id}">${chapter.title}</a></li>
</#list>
<#if edition.claims?has_content><li><a href="#edition.claims">${msg("topic.claims")}</a></li></#if>
<#if edition.timeline?has_content><li><a href="#edition.timeline">${msg("overview.timeline")}</a></li></#if>
<#if edition.sources?has_content><li><a href="#edition.sources">${msg("overview.sources")}</a></li></#if>
<#list edition.appended as one><li><a href="#${one.id}">${one.title}</a></li></#list>
<#if changed?has_content><li><a href="#edition.changes">${msg("edition.changes")}</a></li></#if>
<#if edition.review??><li><a href="#edition.review">${msg("review.heading")}</a></li></#if>
</ul>
</div>
<#list edition.chapters as chapter>
<#if chapter.facts??>
<h1 class="chapter" id="${chapter.id}">${chapter.title}</h1>
<@text chapter/>
<#else>
<@sections chapter/>
</#if>
</#list>
<#else>
<@text edition.chapters[0]>
<@glances/>
</@text>
</#if>
<#if edition.claims?has_content>
<#if edition.whole>
<h1 class="chapter" id="edition.claims">${msg("topic.claims")}</h1>
<#else>
<h2 id="edition.claims">${msg("topic.claims")}</h2>
</#if>
<#list edition.claims as one>
<@claim of=one level=edition.whole?then(2, 3)/>
</#list>
<#if edition.originsChart??>
<div class="drawn">
<h2>${msg("overview.origins")}</h2>
<@charts.origins edition.originsChart/>
</div>
</#if>
</#if>
<#if edition.timelineChart?? && !edition.whole>
<div class="drawn">
<h2>${msg("topic.events")}</h2>
<@charts.timeline edition.timelineChart/>
</div>
</#if>
<#if edition.timeline?has_content>
<h1 class="chapter" id="edition.timeline">${msg("overview.timeline")}</h1>
<#if edition.timelineChart??>
<@charts.timeline edition.timelineChart/>
</#if>
<@timeline edition.timeline/>
</#if>
<#if edition.sources?has_content>
<#if edition.whole>
<h1 class="chapter" id="edition.sources">${msg("overview.sources")}</h1>
<#else>
<h2 id="edition.sources">${msg("overview.sources")}</h2>
</#if>
<p class="meta">${msg("edition.references")}</p>
<#list edition.sources as one>
<@source of=one level=edition.whole?then(2, 3)/>
</#list>
</#if>
<#list edition.appended as one>
<h1 class="chapter" id="${one.id}">${one.title}</h1>
<@blocks one.body.lead/>
<@sections one/>
</#list>
<#if changed?has_content>
<#if edition.whole>
<h1 class="chapter" id="edition.changes">${msg("edition.changes")}</h1>
<#else>
<h2 id="edition.changes">${msg("edition.changes")}</h2>
</#if>
<#list changed as one>
<#if edition.whole>
<h2>${one.title}</h2>
</#if>
<@changes one.history/>
</#list>
</#if>
<#if edition.review??>
<#if edition.whole>
<h1 class="chapter" id="edition.review">${msg("review.heading")}</h1>
<#else>
<h2 id="edition.review">${msg("review.heading")}</h2>
</#if>
<p>${msg("edition.review")}</p>
<@reading.state of=edition.review what=edition.whole?then("briefing", "topic")/>
</#if>
</body>
</html>
