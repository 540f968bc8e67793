<#import "words.ftl" as words>

<#-- Where a reader compares his own copy of the text with the page. It needs script: "js/copy.js" reads what it says, and the
     words to look for, from the lists that are hidden here. -->
<#macro check of language>
<p>${msg("copy.intro")}</p>
<form id="s-copy" class="copy"<#if of.sha256??> data-text="${of.sha256}"</#if> data-lang="${language}">
<label for="s-copy-file">${msg("copy.choose")}</label>
<input id="s-copy-file" type="file" accept=".txt,.html,.htm" aria-describedby="s-copy-status">
<label for="s-copy-text">${msg("copy.paste")}</label>
<textarea id="s-copy-text" rows="4" autocomplete="off" spellcheck="false"></textarea>
<p id="s-copy-status" role="status"></p>
<ul id="s-copy-says" hidden>
<#if of.day??>
<#local day = words.dated(of.day)>
<li data-if="same">${msg("copy.same", day)}</li>
<li data-if="lines">${msg("copy.lines", day)}</li>
<li data-if="other">${msg("copy.other", day)}</li>
<li data-if="read">${msg("copy.read")}</li>
<#else>
<li data-if="unrecorded">${msg("copy.unrecorded")}</li>
</#if>
<li data-if="another">${msg("copy.another")}</li>
<li data-if="count">${msg("copy.count")}</li>
<li data-if="unreadable">${msg("copy.unreadable")}</li>
<li data-if="missing">${msg("copy.missing")}</li>
<li data-if="found">${msg("copy.found")}</li>
<li data-if="near">${msg("copy.near")}</li>
<li data-if="parts">${msg("copy.parts")}</li>
</ul>
<ul id="s-copy-quoted" hidden>
<#list of.phrases as phrase>
<li<#if phrase.start??> data-start="${phrase.start?c}"</#if>><p class="words"><q<@words.lang phrase.language!/>>${phrase.words}</q></p><p class="entry-meta"><a href="${phrase.href}">${phrase.where}</a></p></li>
</#list>
</ul>
</form>
<div id="s-copy-results"></div>
<#if of.sha256??>
<#local checksum><code>${of.sha256}</code></#local>
<p class="meta">${msg("copy.checksum", checksum)}</p>
</#if>
</#macro>
