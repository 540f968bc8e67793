<#import "partials/cite.ftl" as cite>
<#import "partials/history.ftl" as past>
<#import "partials/lists.ftl" as lists>
<#import "partials/review.ftl" as reading>
<#import "partials/share.ftl" as share>

<#-- The frame of every page. -->
<#macro frame>
<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="${site.charset}">
<#-- Where the server cannot send it: the policy of src/docs/hosting, but for what counts in a header only. -->
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types default sourcebook-copy">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}<#if page.title != site.title> – ${site.title}</#if></title>
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
<link rel="alternate" type="text/markdown" title="This page in Markdown" href="${page.markdown}">
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
<a class="skip" href="#s-main">Skip to content</a>
<header class="site-header">
<div class="frame">
<p class="site-title"><a href="${page.root}index.html"><#if site.look.logo??><img class="logo" src="${asset(site.look.logo)}" alt=""></#if>${site.title}</a></p>
<#if site.features.search>
<a class="search-link" href="${page.root}search.html#s-query"<#if page.type == "search"> aria-current="page"</#if> aria-keyshortcuts="/"><svg class="mark" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><circle class="line" cx="6.5" cy="6.5" r="4.5"/><path class="line" d="M10 10l4.5 4.5"/></svg><span>Search</span></a>
</#if>
<#-- On a phone the browser opens the menu, and closes it on Escape or a tap elsewhere, without script; on a wide screen the
     style sheet shows it at all times. -->
<button class="menu-button" type="button" popovertarget="s-menu">Menu</button>
<nav id="s-menu" class="menu" popover aria-label="Main">
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
<nav class="trail" aria-label="Breadcrumbs">
<ol>
<li><a href="${page.root}index.html">Home</a></li>
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
<#if backlinks?has_content>
<aside class="backlinks" data-today aria-labelledby="s-backlinks">
<h2 id="s-backlinks">Pages that link here</h2>
<#-- Very many pages rest on a source. -->
<#if page.type == "source">
<details class="fold">
<summary>${lists.words.count(backlinks?size, "page", "pages")}</summary>
<@lists.backlinks backlinks/>
</details>
<#else>
<@lists.backlinks backlinks/>
</#if>
</aside>
</#if>
<#if neighbors?? && neighbors.related?has_content>
<aside class="related" data-today aria-labelledby="s-related">
<h2 id="s-related">On the same topics</h2>
<ul>
<#list neighbors.related as link>
<li><a href="${link.href}">${link.text}</a></li>
</#list>
</ul>
</aside>
</#if>
<#if citing??>
<@cite.howTo citing/>
</#if>
<#if neighbors?? && (neighbors.previous?? || neighbors.next??)>
<nav class="pager" aria-label="${page.type?cap_first}s before and after this one">
<#if neighbors.previous??>
<a class="previous" rel="prev" href="${neighbors.previous.href}"><span>Previous ${page.type}</span> ${neighbors.previous.text}</a>
</#if>
<#if neighbors.next??>
<a class="next" rel="next" href="${neighbors.next.href}"><span>Next ${page.type}</span> ${neighbors.next.text}</a>
</#if>
</nav>
</#if>
</div>
<footer class="site-footer">
<div class="frame">
<p>${site.look.footer!"Every statement leads to its source."}</p>
<ul>
<#list site.pages as link>
<li><a href="${link.href}">${link.text}</a></li>
</#list>
<li><a href="${page.root}corrections.html">Corrections</a></li>
<#if site.features.data>
<li><a href="${page.root}data/index.html"<#if page.type == "data"> aria-current="page"</#if>>Data</a></li>
</#if>
<#list page.feeds?filter(f -> f.of == "site") as feed>
<li><a href="${feed.atom}" type="application/atom+xml">Feed</a></li>
</#list>
<#if page.markdown??>
<li><a href="${page.markdown}" type="text/markdown">This page in Markdown</a></li>
</#if>
<li><a href="#s-main">Back to top</a></li>
</ul>
<#if page.canonical??>
<p class="print-only">${page.canonical}</p>
</#if>
</div>
</footer>
</body>
</html>
</#macro>

<#-- Asks for what was known on a day; script shows it. Such a day goes along to other pages. -->
<#macro day>
<div class="as-of" hidden>
<#local on><span data-is="day"></span></#local>
<#local out><span data-is="hidden"></span></#local>
<#local undated><span data-is="undated"></span></#local>
<p role="status" hidden>${msg("as-of.shown", on, out)} <span>${msg("as-of.undated", undated)}</span> <a href="?">${msg("as-of.all")}</a></p>
<details>
<summary>What was known on a day</summary>
<form>
<label>Show what was known on <input type="date" name="as-of" required></label>
<button>Show</button>
</form>
<#list site.days>
<ul>
<#items as one>
<li>${one.event}: <a href="?as-of=${one.before}">before</a>, or <a href="?as-of=${one.day}">on ${one.date}</a></li>
</#items>
</ul>
</#list>
</details>
</div>
</#macro>

<#-- The heading of a page; below it what the reader must see first. -->
<#macro head kicker="">
<header class="page-head">
<#if kicker?has_content>
<hgroup>
<p class="kicker">${kicker}</p>
<h1>${page.title}</h1>
</hgroup>
<#else>
<h1>${page.title}</h1>
</#if>
<#nested>
</header>
</#macro>

<#-- Leads to the edition to print, where there is one. -->
<#macro download>
<#if pdf??>
<p class="meta screen-only" data-today><a href="${pdf}" type="application/pdf">Download as PDF</a></p>
</#if>
</#macro>

<#assign contents = []>

<#-- The sections of a page, after a table of contents of exactly those that it has, unless it is short of room. -->
<#macro sections listed=true>
<#local text><#nested><@read/></#local>
<#if backlinks?has_content>
<#assign contents = contents + [{"id": "s-backlinks", "title": "Pages that link here"}]>
</#if>
<#if citing??>
<#assign contents = contents + [{"id": "s-cite", "title": "How to cite"}]>
</#if>
<#if listed && contents?size gt 2>
<nav class="contents" aria-labelledby="s-contents">
<h2 id="s-contents">On this page</h2>
<button class="menu-button" type="button" popovertarget="s-contents-list">On this page</button>
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
<p class="meta screen-only" data-today><a href="${evidence}">Sentence by sentence</a>: what each one rests on, and its address. The sign ¶ behind a sentence leads there.</p>
<p class="read meta screen-only" data-today data-fresh="${msg("read.fresh", "#")}" data-none="${msg("read.none")}" data-marked="${msg("read.marked")}" hidden><span role="status"></span> <button type="button">Mark as read</button></p>
</#if>
</div>
</#macro>

<#macro section id title class="" today=false>
<#assign contents = contents + [{"id": id, "title": title, "scripted": class?contains("scripted")}]>
<section id="${id}"<#if class?has_content> class="${class}"</#if><#if today> data-today</#if>>
<h2><a class="anchor" href="#${id}">${title}</a></h2>
<#nested>
</section>
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
<@section id="s-changes" title="Changes to this page">
<#if history.corrections?has_content>
<h3>Corrections</h3>
<@past.corrections of=history.corrections page=false/>
</#if>
<#if history.updates?has_content>
<h3>Updates</h3>
<@past.updates history.updates/>
</#if>
</@section>
</#if>
</#macro>

<#-- How much of the page somebody has read against its sources, on a site that keeps records of that. -->
<#macro read>
<#if review??>
<@section id="s-review" title="Review" today=true>
<@reading.state of=review isSource=(page.type == "source")/>
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
