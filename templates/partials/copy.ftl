<#import "words.ftl" as words>

<#-- Where a reader compares his own copy of the text with the page. It needs script: "js/copy.js" reads what it says, and the
     words to look for, from the lists that are hidden here. -->
<#macro check of language>
<p>If you have the text, this page tells you whether it is the one with which its quotations were compared, and shows each of them where it stands there. Nothing leaves your device.</p>
<form id="s-copy" class="copy"<#if of.sha256??> data-text="${of.sha256}"</#if> data-lang="${language}">
<label for="s-copy-file">Choose your copy, or drop it here (.txt or .html)</label>
<input id="s-copy-file" type="file" accept=".txt,.html,.htm" aria-describedby="s-copy-status">
<label for="s-copy-text">Or paste the text</label>
<textarea id="s-copy-text" rows="4" autocomplete="off" spellcheck="false"></textarea>
<p id="s-copy-status" role="status"></p>
<ul id="s-copy-says" hidden>
<#if of.day??>
<li data-if="same">This is the text that was compared with this page on <@words.when of.day/>, byte for byte: it has the same checksum.</li>
<li data-if="lines">This is the text that was compared with this page on <@words.when of.day/>; only line breaks or the encoding differ.</li>
<li data-if="other">This is not byte for byte the text that was compared with this page on <@words.when of.day/>: it has another checksum.</li>
<li data-if="read">What is missing was found then; this page reads your file a little differently.</li>
<#else>
<li data-if="unrecorded">No checksum of the text is on record, so that this page cannot say whether yours is the same.</li>
</#if>
<li data-if="another">It may be another text.</li>
<li data-if="count">Passages found: # of #.</li>
<li data-if="unreadable">This file cannot be read. It must be a .txt or .html file of at most 4 MB; of other files, paste the text.</li>
<li data-if="missing">Not in your copy</li>
<li data-if="found">In your copy</li>
<li data-if="near">The nearest passage:</li>
<li data-if="parts">What is not marked between the marked parts is left out in the quotation, or replaced by words in brackets.</li>
</ul>
<ul id="s-copy-quoted" hidden>
<#list of.phrases as phrase>
<li<#if phrase.start??> data-start="${phrase.start?c}"</#if>><p class="words"><q>${phrase.words}</q></p><p class="entry-meta"><a href="${phrase.href}">${phrase.where}</a></p></li>
</#list>
</ul>
</form>
<div id="s-copy-results"></div>
<#if of.sha256??>
<p class="meta">Checksum (SHA-256) of the text that was compared: <code>${of.sha256}</code></p>
</#if>
</#macro>
