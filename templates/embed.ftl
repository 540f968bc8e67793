<#import "partials/strip.ftl" as glance>
<#-- A claim for a frame on another site. It has no script, and its links open beside that site. -->
<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="${site.charset}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${page.title}: at a glance – ${site.title}</title>
<meta name="description" content="${page.description}">
<base target="_blank">
<link rel="stylesheet" href="${asset("css/site.css")}">
</head>
<body class="type-embed">
<main>
<h1><a href="${strip.claim.href}">${strip.claim.text}</a></h1>
<@glance.sides strip/>
<p class="meta">From <a href="${page.root}index.html">${site.title}</a>, where every statement leads to its source</p>
</main>
</body>
</html>
