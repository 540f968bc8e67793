<#ftl output_format="JSON">
<#-- A web app manifest (https://www.w3.org/TR/appmanifest/); its addresses are relative to itself. -->
{
  "name": "${site.title?json_string}",
  "description": "${page.description?json_string}",
  "lang": "${site.language}",
  "start_url": "index.html",
  "scope": "./",
  "display": "minimal-ui",
  "background_color": "#ffffff",
  "theme_color": "#14324a",
  "icons": [
    {"src": "${asset("favicon.svg")}", "sizes": "any", "type": "image/svg+xml"},
    {"src": "${asset("icon-192.png")}", "sizes": "192x192", "type": "image/png"},
    {"src": "${asset("icon-512.png")}", "sizes": "512x512", "type": "image/png"}
  ]
}
