<#import "partials/review.ftl" as reading>
<#import "partials/words.ftl" as words>
<#-- What is printed as PDF: a topic, or the whole briefing. The headings become bookmarks. A link that leads nowhere is
     printed as plain text; nothing is loaded, so that styles stand in the page itself. -->

<#macro date of><#if of??>${of.text}</#if></#macro>

<#macro cite to>[<a class="cited" href="${to.href}">${to.text}</a>]</#macro>

<#-- Who spoke, when and where, after the words. -->
<#macro attribution of><@words.links of.speakers/><#if of.date??>, ${of.date.text}</#if><#if of.circumstance?has_content>, ${of.circumstance}</#if></#macro>

<#macro quotation of>
<div class="quotation">
<@said of/>
<p class="by"><@attribution of/> <#if of.source??><@cite of.source/></#if><@versions of/></p>
<#if of.original??>
<@said of.original/>
<p class="by">Original<#if of.original.language??>, in ${of.original.language.name}</#if> <@cite of.original.source/></p>
</#if>
</div>
</#macro>

<#-- What is to be known of the words: their language, who translated them, and what insertions stand for. -->
<#macro versions of><#if of.language??> In ${of.language.name}.</#if><#if of.translator??> Translated by <@words.link of.translator/>.</#if><#list (of.attested.replacements)![] as put> ${put.insertion} stands for “${put.words}”.</#list></#macro>

<#macro quoted of>“<span<@words.lang of.language!/>>${of.paragraphs?join(" ")}</span>”</#macro>

<#macro said of>
<blockquote<@words.lang of.language!/>>
<#list of.paragraphs as paragraph>
<p>${paragraph?is_first?then("“", "")}${paragraph}${paragraph?is_last?then("”", "")}</p>
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
<p class="meta"><#if of.firstPublished??>First published ${of.firstPublished.text}</#if><#if of.lastChanged??><#if of.firstPublished??> · last changed<#else>Last changed</#if> ${of.lastChanged.text}</#if></p>
</#if>
</#macro>

<#macro facts of>
<#if of.facts??>
<#if of.facts.question??>
<p class="question">${of.facts.question}</p>
</#if>
<p class="meta">${of.facts.minutes} min read · ${words.count(of.facts.sources, "source", "sources")} · ${words.count(of.facts.claims, "claim", "claims")}</p>
</#if>
<@dates of.history/>
</#macro>

<#macro changes of>
<#if of.corrections?has_content || of.updates?has_content>
<h2>Changes</h2>
<ul class="entries">
<#list of.corrections as one>
<li>${one.date.text?cap_first}, correction. It said “${one.was}”; it says “${one.now}”.<#if one.text??> ${one.text}</#if></li>
</#list>
<#list of.updates as one>
<li>${one.date.text?cap_first}: ${one.text}</li>
</#list>
</ul>
</#if>
</#macro>

<#-- The text of a topic, with the bottom line first. -->
<#macro text of>
<@facts of/>
<#if of.body.lead?has_content>
<div class="bottom-line">
<h2>Bottom line</h2>
<@blocks of.body.lead/>
</div>
</#if>
<#nested>
<@sections of/>
<@changes of.history/>
</#macro>

<#macro amount of>${of.amount}<#if of.unit?has_content> <#if of.amount?ends_with("s")>of </#if>${of.unit}</#if><#if of.per??> per ${of.per}</#if><#if of.aside??> (${of.aside})</#if></#macro>

<#macro figure of><@amount of/> (${of.item}<#if of.period??>; ${of.period.text}</#if>)</#macro>

<#-- One position in a line: who, with which figures and words, and when. -->
<#macro stand of figures=true>${of.saying}<#if (figures && of.figures?has_content) || of.words?? || of.quotation??>: </#if><#if figures><#list of.figures as given><@figure given/><#sep>; </#sep></#list><#if of.figures?has_content && (of.words?? || of.quotation??)>; </#if></#if><#if of.words??>“<span<@words.lang of.language!/>>${of.words}</span>”</#if><#if of.quotation??><#if of.words??>; </#if><@quoted of.quotation/></#if><#if of.date??> (${of.date.text})</#if></#macro>

<#macro claim of level>
<div class="claim">
<h${level} id="${of.id}">${of.title}</h${level}>
<p class="state"><strong>${of.state.denial?cap_first}.</strong> ${of.state.explanation}</p>
<ul class="stands">
<#list of.positions as one>
<li><@stand of=one figures=false/> <@cite one.source/></li>
</#list>
<#list of.denials as one>
<li>${one.saying} <#list one.sources as source><@cite source/><#sep> </#sep></#list></li>
</#list>
</ul>
</div>
<@blocks of.text/>
<#local counted = of.positions?filter(p -> p.figures?has_content)>
<#if counted?has_content>
<table class="figures">
<thead><tr><th scope="col">According to</th><th scope="col">Amount</th><th scope="col">Of what</th><th scope="col">Period</th><th scope="col">Source</th></tr></thead>
<tbody>
<#list counted as one>
<#list one.figures as given>
<tr><th scope="row">${one.saying}</th><td><@amount given/></td><td>${given.item}</td><td><#if given.period??>${given.period.text?cap_first}<#else>Not given</#if></td><td><@cite one.source/></td></tr>
</#list>
</#list>
</tbody>
</table>
</#if>
</#macro>

<#-- A claim at a glance: a column for each side. -->
<#macro strip of level=2>
<h${level} class="glance">${of.claim.text}</h${level}>
<table class="strip">
<thead><tr><#list of.sides as side><th scope="col">${side.heading} <span class="count">${words.count(side.origins, "origin", "origins")}</span></th></#list><#if !of.denied><th scope="col">No denial</th></#if></tr></thead>
<tbody><tr><#list of.sides as side><td><#list side.voices as voice><p><strong>${voice.plain}</strong><#if voice.differs> (${voice.sense})</#if><#if voice.broader??> (denies ${voice.broader.text})</#if><#if voice.reading>, as we read it</#if>: <#list voice.points as point><#list point.figures as given><@amount given/><#if given.period??>, ${given.period.text}</#if> </#list><#if point.words??><span<@words.lang point.language!/>>“${point.words}”</span> </#if><@cite point.source/><#sep>; </#list></p></#list></td></#list><#if !of.denied><td><p>in these texts</p></td></#if></tr></tbody>
</table>
</#macro>

<#macro timeline of>
<table class="timeline">
<thead><tr><th scope="col">Date</th><th scope="col">What</th></tr></thead>
<tbody>
<#list of as entry>
<tr><th scope="row">${entry.date.text?cap_first}</th><td><#if entry.quotation??><@quoted entry.quotation/> – <@words.links entry.quotation.speakers/><#if entry.quotation.circumstance?has_content>, ${entry.quotation.circumstance}</#if> <@cite entry.quotation.source/><#else><#if entry.kind == "publication">Published: </#if><@words.link entry.link/><#if entry.detail??><#if entry.kind == "publication"> (${entry.detail})<#else>, ${entry.detail}</#if></#if></#if></td></tr>
</#list>
</tbody>
</table>
</#macro>

<#macro place of>
<div class="place" id="${of.id}">
<p><span class="mark">${of.mark}</span> <#if of.quotation??><@quoted of.quotation/> – <@attribution of.quotation/><@versions of.quotation/><#if of.quotation.original??> Original<#if of.quotation.original.language??>, in ${of.quotation.original.language.name}</#if>: <@quoted of.quotation.original/> <@cite of.quotation.original.source/></#if><#elseif of.claim??>On the claim “<@words.link of.claim/>”<#else>As we summarize it: ${of.sentences?join(" ")}</#if></p>
<#list of.positions as one>
<p class="stand"><@stand one/><#if one.note??> <span class="note">(${one.note})</span></#if></p>
</#list>
</div>
</#macro>

<#-- Where the text itself can be read. -->
<#macro original of><#if of.text??> <a class="url" href="${of.text.href}">${of.text.href}</a></#if><#if of.doi??> <a class="url" href="${of.doi.href}">${of.doi.href}</a></#if><#if of.archived??> Archived: <a class="url" href="${of.archived}">${of.archived}</a></#if><#if of.accessed??> Read on <@words.when of.accessed/>.</#if></#macro>

<#macro source of level>
<div class="source">
<h${level} id="${of.id}">${of.label}</h${level}>
<p><#if of.authors?has_content><@words.joined of.authors/>: </#if>“${of.title}<#if !of.title?matches(".*[.?!]")>.</#if>” ${of.publisher}, <#if of.published??>${of.published.text}<#else>no date</#if> (${of.kind}, ${of.obtained}).<#if of.original??><@original of.original/></#if><#if of.url??><#if of.original??> Our summary:</#if> <a class="url" href="${of.url}">${of.url}</a></#if></p>
<@blocks of.summary/>
<#list of.places as one>
<@place one/>
</#list>
</div>
</#macro>

<!doctype html>
<html lang="en-US">
<head>
<title>${page.title}<#if page.title != site.title> – ${site.title}</#if></title>
<meta name="description" content="${page.description}">
<style>
<#include "edition.css" parse=false>
</style>
</head>
<body>
<p class="running">${site.title}<#if page.title != site.title> <span class="running-title">· ${page.title}</span></#if></p>
<div class="front">
<#if !edition.whole>
<p class="kicker">${site.title}</p>
</#if>
<h1<#if !edition.whole> id="${edition.chapters[0].id}"</#if>>${page.title}</h1>
<#if page.canonical??>
<p class="meta"><a class="url" href="${page.canonical}">${page.canonical}</a></p>
</#if>
<#if site.license??>
<p class="meta">License of text and data: <a href="${site.license.href}">${site.license.text}</a></p>
</#if>
</div>
<#if edition.whole>
<#list edition.headlines as one>
<@strip one/>
</#list>
<#list edition.chapters?filter(c -> !c.facts??) as home>
<div id="${home.id}">
<@facts home/>
<@blocks home.body.lead/>
</div>
</#list>
<div class="contents">
<h2>Contents</h2>
<ul>
<#list edition.chapters?filter(c -> c.facts??) as chapter>
<li><a href="#${chapter.id}">${chapter.title}</a></li>
</#list>
<#if edition.claims?has_content><li><a href="#edition.claims">Claims and who takes which side</a></li></#if>
<#if edition.timeline?has_content><li><a href="#edition.timeline">Timeline</a></li></#if>
<#if edition.sources?has_content><li><a href="#edition.sources">Sources</a></li></#if>
<#list edition.appended as one><li><a href="#${one.id}">${one.title}</a></li></#list>
<#if edition.review??><li><a href="#edition.review">Review</a></li></#if>
</ul>
</div>
<#list edition.chapters as chapter>
<#if chapter.facts??>
<h1 class="chapter" id="${chapter.id}">${chapter.title}</h1>
<@text chapter/>
<#else>
<@sections chapter/>
<@changes chapter.history/>
</#if>
</#list>
<#else>
<@text edition.chapters[0]>
<#list edition.headlines>
<h2>Who says what</h2>
<#items as one>
<@strip of=one level=3/>
</#items>
</#list>
</@text>
</#if>
<#if edition.claims?has_content>
<#if edition.whole>
<h1 class="chapter" id="edition.claims">Claims and who takes which side</h1>
<#else>
<h2 id="edition.claims">Claims and who takes which side</h2>
</#if>
<#list edition.claims as one>
<@claim of=one level=edition.whole?then(2, 3)/>
</#list>
</#if>
<#if edition.timeline?has_content>
<h1 class="chapter" id="edition.timeline">Timeline</h1>
<@timeline edition.timeline/>
</#if>
<#if edition.sources?has_content>
<#if edition.whole>
<h1 class="chapter" id="edition.sources">Sources</h1>
<#else>
<h2 id="edition.sources">Sources</h2>
</#if>
<p class="meta">References in the text name a source by its label, and a place in it by a letter.</p>
<#list edition.sources as one>
<@source of=one level=edition.whole?then(2, 3)/>
</#list>
</#if>
<#list edition.appended as one>
<h1 class="chapter" id="${one.id}">${one.title}</h1>
<@blocks one.body.lead/>
<@sections one/>
</#list>
<#if edition.review??>
<#if edition.whole>
<h1 class="chapter" id="edition.review">Review</h1>
<#else>
<h2 id="edition.review">Review</h2>
</#if>
<p>Whether a statement is true to what it rests on, a person sees, who reads both and signs. A signature lapses when one of the two changes.</p>
<@reading.state of=edition.review what=edition.whole?then("briefing", "topic")/>
</#if>
</body>
</html>
