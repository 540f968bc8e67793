<#import "words.ftl" as words>
<#-- What other sites and programs need to show a link to this page: Open Graph (ogp.me), which X and others read, too. -->
<#macro metas>
<meta property="og:type" content="<#if history??>article<#else>website</#if>">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.description}">
<#if page.canonical??>
<meta property="og:url" content="${page.canonical}">
</#if>
<meta property="og:site_name" content="${site.title}">
<meta property="og:locale" content="${site.locale}">
<#if (history.firstPublished.datetime)??>
<meta property="article:published_time" content="${history.firstPublished.datetime}">
</#if>
<#if (history.lastChanged.datetime)??>
<meta property="article:modified_time" content="${history.lastChanged.datetime}">
</#if>
<#if page.card??>
<meta property="og:image" content="${page.card.url}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${page.card.width?c}">
<meta property="og:image:height" content="${page.card.height?c}">
<meta property="og:image:alt" content="${page.card.text}">
</#if>
<meta name="twitter:card" content="<#if page.card??>summary_large_image<#else>summary</#if>">
</#macro>

<#-- Where to follow what is shown here: "page", "site" or "corrections". -->
<#macro follow of label>
<#list page.feeds?filter(f -> f.of == of) as feed>
<p class="meta screen-only" data-today>${label}${msg("join.says")}<a href="${feed.atom}" type="application/atom+xml">${msg("follow.atom")}</a><#if feed.json??>${msg("list.next")}<a href="${feed.json}" type="application/feed+json">${msg("follow.json")}</a></#if></p>
</#list>
</#macro>

<#-- Words to take along, with where they stand; script adds a button that copies them. -->
<#macro quotable text from address language="" open=false>
<details class="quote screen-only"<#if open> open</#if>>
<summary>${msg("quote.heading")}</summary>
<dl><dt>${msg("quote.words")}</dt><dd><#if language?has_content><span<@words.lang language/>>${text}</span><#else>${text}</#if>${msg("join.speaker")}${from}${msg("join.adds")}${address}</dd></dl>
</details>
</#macro>
