<#import "layout.ftl" as layout>
<@layout.frame>
<@layout.head>
<p class="standfirst">Words and names in every page of this site: what pages are called, what they say, and which words they quote.</p>
<form id="s-search" class="search scripted" role="search" action="search.html">
<label for="s-query">Search for</label>
<input id="s-query" name="q" type="search" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search">
<p id="s-status" role="status"></p>
<ul id="s-says" hidden>
<#list ["searching", "found", "none", "similar", "short", "failed", "more", "also"] as name>
<li data-if="${name}">${msg("search.says." + name, "#")}</li>
</#list>
</ul>
</form>
<div id="s-without" class="unscripted">
<p>Searching needs script in the browser. Without it, look through the pages that list everything, with the search of your browser (often <kbd>Ctrl</kbd>+<kbd>F</kbd>):</p>
<ul class="entries entries-short">
<#list site.navigation as link>
<li><a href="${link.href}">${link.text}</a></li>
</#list>
</ul>
</div>
</@layout.head>
<@layout.sections>
<div id="s-nothing" hidden>
<p>What may help:</p>
<ul>
<li>Take a word away: a page must have all of them.</li>
<li>Write only the beginning of the last word.</li>
<li>Try another name, or look it up among the <a href="${page.root}actors/index.html">actors</a>.</li>
<li>For what somebody said, look through the <a href="${page.root}quotations.html">quotations</a>.</li>
</ul>
</div>
<div id="s-results"></div>
<@layout.section id="s-how" title="How to search">
<ul>
<li>Results appear while you type. A page is found if it has all of the words, in whatever form: “visit” finds “visited”, too. The last word may be only begun.</li>
<li>People, states, and organizations are found by every name that the sources give them, misspelled ones included. Capital letters and accents do not matter.</li>
<li>Where no page has a word of five or more letters, one that differs in a single letter is taken instead.</li>
<li>The arrow keys lead from result to result, Enter opens one, and Escape clears the field. The address of this page keeps what you searched for.</li>
</ul>
<p id="s-key" hidden><label><input type="checkbox"> The key <kbd>/</kbd> leads here from every page</label></p>
</@layout.section>
</@layout.sections>
<script src="${asset("js/search.js")}" defer></script>
</@layout.frame>
