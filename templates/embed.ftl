<#import "partials/strip.ftl" as glance>
<#import "partials/words.ftl" as words>
<#-- A claim for a frame on another site. It has no script, and its links open beside that site. -->
<!doctype html>
<html lang="${site.language}"<#if site.direction??> dir="${site.direction}"</#if>>
<head>
<meta charset="${site.charset}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${msg("embed.title", page.title)}${msg("join.title")}${site.title}</title>
<meta name="description" content="${page.description}">
<base target="_blank">
<link rel="stylesheet" href="${asset("css/site.css")}">
<#if site.look.style??>
<link rel="stylesheet" href="${asset(site.look.style)}">
</#if>
</head>
<body class="type-embed">
<main>
<h1><a href="${strip.claim.href}">${strip.claim.text}</a></h1>
<@glance.sides strip/>
<p class="meta">${msg("embed.from", words.leading(page.root + "index.html", site.title))}</p>
</main>
</body>
</html>
