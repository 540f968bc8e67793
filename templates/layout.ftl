<#import "partials/cite.ftl" as cite>
<#import "partials/history.ftl" as past>
<#import "partials/lists.ftl" as lists>
<#import "partials/review.ftl" as reading>
<#import "partials/share.ftl" as share>
<#import "partials/words.ftl" as words>

<#-- The frame of every page. -->
<#macro frame>
<!doctype html>
<html lang="${site.language}"<#if site.direction??> dir="${site.direction}"</#if>>
<head>
<meta charset="${site.charset}">
<#-- Where the server cannot send it: the policy of src/docs/hosting, but for what counts in a header only. -->
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types default sourcebook-copy">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}<#if page.title != site.title>${msg("join.title")}${site.title}</#if></title>
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
<#if page.canonical??>
<link rel="canonical" href="${page.canonical}">
</#if>
<#list page.feeds as feed>
<link rel="alternate" type="application/atom+xml" title="${feed.title}" href="${feed.atom}">
<#if feed.json??>
<link rel="alternate" type="application/feed+json" title="${feed.title}" href="${feed.json}">
</#if>
</#list>
<#if page.markdown??>
<link rel="alternate" type="text/markdown" title="${msg("frame.markdown")}" href="${page.markdown}">
</#if>
<@share.metas/>
<#if pdf??>
<link rel="alternate" type="application/pdf" href="${pdf}">
</#if>
<link rel="icon" href="${asset("favicon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${asset("css/site.css")}">
<#if site.look.style??>
<link rel="stylesheet" href="${asset(site.look.style)}">
</#if>
<#if page.type == "error404">
<link rel="stylesheet" href="css/site.css">
<link rel="stylesheet" href="css/here.css">
</#if>
<script src="${asset("js/site.js")}" defer></script>
<#if site.features.previews>
<script src="${asset("js/previews.js")}" defer></script>
</#if>
<#if page.jsonLd??>
<script type="application/ld+json">${page.jsonLd}</script>
</#if>
<#if citing??>
<#list citing.metas as meta>
<meta name="${meta.name}" content="${meta.content}">
</#list>
</#if>
</head>
<body class="type-${page.type}" data-copy="${msg("clipboard.copy")}" data-copied="${msg("clipboard.copied")}" data-selected="${msg("clipboard.selected")}"<#if site.features.offline> data-manifest="${page.root}manifest.webmanifest"</#if>>
<a class="skip" href="#s-main">${msg("frame.skip")}</a>
<header class="site-header">
<div class="frame">
<p class="site-title"><a href="${page.root}index.html"><#if site.look.logo??><img class="logo" src="${asset(site.look.logo)}" alt=""></#if>${site.title}</a></p>
<#if site.features.search>
<a class="search-link" href="${page.root}search.html#s-query"<#if page.type == "search"> aria-current="page"</#if> aria-keyshortcuts="/"><svg class="mark" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><circle class="line" cx="6.5" cy="6.5" r="4.5"/><path class="line" d="M10 10l4.5 4.5"/></svg><span>${msg("overview.search")}</span></a>
</#if>
<#-- On a phone the browser opens the menu, and closes it on Escape or a tap elsewhere, without script; on a wide screen the
     style sheet shows it at all times. -->
<button class="menu-button" type="button" popovertarget="s-menu">${msg("frame.menu")}</button>
<nav id="s-menu" class="menu" popover aria-label="${msg("frame.menu.main")}">
<ul>
<#list site.navigation + site.pages as link>
<li><a href="${link.href}"<#if link.current??> aria-current="${link.current}"</#if>>${link.text}</a></li>
</#list>
</ul>
</nav>
</div>
</header>
<div class="frame">
<#if page.type != "home">
<nav class="trail" aria-label="${msg("frame.trail")}">
<ol>
<li><a href="${page.root}index.html">${msg("overview.home")}</a></li>
<#list site.navigation?filter(l -> (l.current!"") == "true") as section>
<li><a href="${section.href}">${section.text}</a></li>
</#list>
</ol>
</nav>
</#if>
<@day/>
<main id="s-main" tabindex="-1">
<#nested>
</main>
<#-- Very many pages rest on a source. -->
<#if backlinks?has_content && page.type == "source">
<aside class="backlinks" data-today aria-labelledby="s-backlinks-head">
<h2 id="s-backlinks-head">${msg("frame.backlinks")}</h2>
<@folded id="s-backlinks" says=msg("frame.backlinks.count", backlinks?size)>
<@lists.backlinks backlinks/>
</@folded>
</aside>
<#elseif backlinks?has_content>
<aside class="backlinks" data-today aria-labelledby="s-backlinks">
<h2 id="s-backlinks">${msg("frame.backlinks")}</h2>
<@lists.backlinks backlinks/>
</aside>
</#if>
<#if neighbors?? && neighbors.related?has_content>
<aside class="related" data-today aria-labelledby="s-related">
<h2 id="s-related">${msg("frame.related")}</h2>
<#if page.type == "source">
<@folded id="s-related-list" says=msg("count.sources", neighbors.related?size)><@related/></@folded>
<#else>
<@related/>
</#if>
</aside>
</#if>
<#if citing??>
<@cite.howTo citing/>
</#if>
<#if neighbors?? && (neighbors.previous?? || neighbors.next??)>
<nav class="pager" aria-label="${msg("neighbors." + page.type)}">
<#if neighbors.previous??>
<a class="previous" rel="prev" href="${neighbors.previous.href}"><span>${msg("neighbors." + page.type + ".previous")}</span> <bdi<@words.lang neighbors.previous.language!/>>${neighbors.previous.text}</bdi></a>
</#if>
<#if neighbors.next??>
<a class="next" rel="next" href="${neighbors.next.href}"><span>${msg("neighbors." + page.type + ".next")}</span> <bdi<@words.lang neighbors.next.language!/>>${neighbors.next.text}</bdi></a>
</#if>
</nav>
</#if>
</div>
<footer class="site-footer">
<div class="frame">
<p>${site.look.footer!msg("frame.foot")}</p>
<ul>
<#list site.pages as link>
<li><a href="${link.href}">${link.text}</a></li>
</#list>
<li><a href="${page.root}corrections.html">${msg("overview.corrections")}</a></li>
<#if site.features.data>
<li><a href="${page.root}data/index.html"<#if page.type == "data"> aria-current="page"</#if>>${msg("overview.data")}</a></li>
</#if>
<#list page.feeds?filter(f -> f.of == "site") as feed>
<li><a href="${feed.atom}" type="application/atom+xml">${msg("frame.feed")}</a></li>
</#list>
<#if page.markdown??>
<li><a href="${page.markdown}" type="text/markdown">${msg("frame.markdown")}</a></li>
</#if>
<li><a href="#s-main">${msg("frame.top")}</a></li>
</ul>
<#if page.canonical??>
<p class="print-only">${page.canonical}</p>
</#if>
</div>
</footer>
</body>
</html>
</#macro>

<#macro related>
<ul>
<#list neighbors.related as link>
<li><@words.link link/></li>
</#list>
</ul>
</#macro>

<#-- Asks for what was known on a day; script shows it. Such a day goes along to other pages. -->
<#macro day>
<div class="as-of" hidden>
<#local on><span data-is="day"></span></#local>
<#local out><span data-is="hidden"></span></#local>
<#local undated><span data-is="undated"></span></#local>
<p role="status" hidden>${msg("as-of.shown", on, out)} <span>${msg("as-of.undated", undated)}</span> <strong class="nothing">${msg("as-of.nothing")}</strong> <a href="?">${msg("as-of.all")}</a></p>
<details>
<summary>${msg("as-of.heading")}</summary>
<form>
<#local field><input type="date" name="as-of" required></#local>
<label>${msg("as-of.ask", field)}</label>
<button>${msg("as-of.show")}</button>
</form>
<#list site.days>
<ul>
<#items as one>
<li>${msg("as-of.event", one.event, words.leading("?as-of=" + one.before, msg("as-of.before")), words.leading("?as-of=" + one.day, msg("as-of.on", one.date)))}</li>
</#items>
</ul>
</#list>
</details>
</div>
</#macro>

<#-- The heading of a page; below it what the reader must see first. -->
<#macro head kicker="" language="">
<header class="page-head">
<#if kicker?has_content>
<hgroup>
<p class="kicker">${kicker}</p>
<h1<@words.lang language/>>${page.title}</h1>
</hgroup>
<#else>
<h1<@words.lang language/>>${page.title}</h1>
</#if>
<#nested>
</header>
</#macro>

<#-- Leads to the edition to print, where there is one. -->
<#macro download>
<#if pdf??>
<p class="meta screen-only" data-today><a href="${pdf}" type="application/pdf">${msg("frame.pdf")}</a></p>
</#if>
</#macro>

<#assign contents = []>

<#-- The sections of a page, after a table of contents of exactly those that it has, unless it is short of room. -->
<#macro sections listed=true>
<#local text><#nested><@read/></#local>
<#if backlinks?has_content>
<#assign contents = contents + [{"id": "s-backlinks", "title": msg("frame.backlinks")}]>
</#if>
<#if citing??>
<#assign contents = contents + [{"id": "s-cite", "title": msg("cite.heading")}]>
</#if>
<#if listed && contents?size gt 2>
<nav class="contents" aria-labelledby="s-contents">
<h2 id="s-contents">${msg("frame.contents")}</h2>
<button class="menu-button" type="button" popovertarget="s-contents-list">${msg("frame.contents")}</button>
<ol id="s-contents-list" class="menu" popover>
<#list contents as entry>
<li<#if entry.scripted!false> class="scripted"</#if>><a href="#${entry.id}">${entry.title}</a></li>
</#list>
</ol>
</nav>
</#if>
<div class="text">
${text}
<#if evidence??>
<p class="meta screen-only" data-today>${msg("frame.evidence", words.leading(evidence, msg("evidence.heading")))}</p>
<p class="read meta screen-only" data-today data-fresh="${msg("read.fresh", "#")}" data-none="${msg("read.none")}" data-marked="${msg("read.marked")}" hidden><span role="status"></span> <button type="button">${msg("frame.mark-read")}</button></p>
</#if>
</div>
</#macro>

<#macro section id title class="" today=false says="">
<#assign contents = contents + [{"id": id, "title": title, "scripted": class?contains("scripted")}]>
<section<#if !says?has_content> id="${id}"</#if><#if class?has_content> class="${class}"</#if><#if today> data-today</#if>>
<h2><a class="anchor" href="#${id}">${title}</a></h2>
<#if says?has_content>
<@folded id=id says=says><#nested></@folded>
<#else>
<#nested>
</#if>
</section>
</#macro>

<#-- What serves to check and to go on is folded behind the heading. Its anchor is inside, so that a link to it opens it. -->
<#macro folded id says>
<details class="fold">
<summary>${says}</summary>
<div id="${id}">
<#nested>
</div>
</details>
</#macro>

<#-- The parts of a body under their own headings. -->
<#macro written parts class="">
<#list parts as part>
<@section id=part.id title=part.title class=class>
<@lists.quote.blocks part.blocks/>
</@section>
</#list>
</#macro>

<#-- What has changed on a page that keeps a history. -->
<#macro changes>
<#if history.updates?has_content || history.corrections?has_content>
<#-- A source's page is to be short. -->
<#local says = (page.type == "source")?then(msg("history.count", history.corrections?size + history.updates?size), "")>
<@section id="s-changes" title=msg("history.heading") says=says>
<#if history.corrections?has_content>
<h3>${msg("overview.corrections")}</h3>
<@past.corrections of=history.corrections page=false/>
</#if>
<#if history.updates?has_content>
<h3>${msg("history.updates")}</h3>
<@past.updates history.updates/>
</#if>
</@section>
</#if>
</#macro>

<#-- How much of the page somebody has read against its sources, on a site that keeps records of that. -->
<#macro read>
<#if review??>
<@section id="s-review" title=msg("review.heading") today=true>
<@reading.state of=review what=(page.type == "source")?then("source", "page")/>
</@section>
</#if>
</#macro>

<#macro lead>
<#if body.lead?has_content>
<div class="lead">
<@lists.quote.blocks body.lead/>
</div>
</#if>
</#macro>
