<#import "layout.ftl" as layout>
<#import "partials/words.ftl" as words>
<@layout.frame>
<@layout.head>
<p class="standfirst">${msg("search.intro")}</p>
<form id="s-search" class="search scripted" role="search" action="search.html">
<label for="s-query">${msg("search.field")}</label>
<input id="s-query" name="q" type="search" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search">
<p id="s-status" role="status"></p>
<ul id="s-says" hidden>
<#list ["searching", "found", "none", "similar", "short", "failed", "more", "also"] as name>
<li data-if="${name}">${msg("search.says." + name, "#")}</li>
</#list>
</ul>
</form>
<div id="s-without" class="unscripted">
<#assign keys><kbd>${msg("search.without.control")}</kbd>+<kbd>F</kbd></#assign>
<p>${msg("search.without", keys)}</p>
<ul class="entries entries-short">
<#list site.navigation as link>
<li><a href="${link.href}">${link.text}</a></li>
</#list>
</ul>
</div>
</@layout.head>
<@layout.sections>
<div id="s-nothing" hidden>
<p>${msg("search.help")}</p>
<ul>
<li>${msg("search.help.fewer")}</li>
<li>${msg("search.help.beginning")}</li>
<#if site.features.actors>
<li>${msg("search.help.name", words.leading(page.root + "actors/index.html", msg("search.help.name.actors")))}</li>
</#if>
<#if site.features.quotations>
<li>${msg("search.help.said", words.leading(page.root + "quotations.html", msg("search.help.said.quotations")))}</li>
</#if>
</ul>
</div>
<div id="s-results"></div>
<@layout.section id="s-how" title=msg("search.how")>
<ul>
<li>${msg("search.how.forms")}</li>
<li>${msg("search.how.names")}</li>
<li>${msg("search.how.letters")}</li>
<li>${msg("search.how.keys")}</li>
</ul>
<#assign key><kbd>/</kbd></#assign>
<p id="s-key" hidden><label><input type="checkbox"> ${msg("search.key", key)}</label></p>
</@layout.section>
</@layout.sections>
<script src="${asset("js/search.js")}" defer></script>
</@layout.frame>
