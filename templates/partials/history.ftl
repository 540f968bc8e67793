<#import "words.ftl" as words>

<#-- When the page was first published and last changed; it says nothing where nobody noted it. -->
<#macro dates of>
<#if of.firstPublished?? || of.lastChanged??>
<p class="meta" data-today><#if of.firstPublished?? && of.lastChanged??>${msg("history.dates", words.dated(of.firstPublished), words.dated(of.lastChanged))}<#elseif of.firstPublished??>${msg("history.published", words.dated(of.firstPublished))}<#else>${msg("history.changed", words.dated(of.lastChanged))}</#if></p>
</#if>
</#macro>

<#macro updates of>
<ul class="entries">
<#list of as update>
<li>
<p class="entry-meta"><@words.When update.date/></p>
<p>${update.text}</p>
</li>
</#list>
</ul>
</#macro>

<#-- What was wrong stays readable, so that nobody has to guess what they had read. -->
<#macro corrections of page=true>
<ul class="entries">
<#list of as correction>
<li>
<p class="entry-meta"><@words.When correction.date/><#if page>${msg("join.says")}<@words.link correction.page/></#if></p>
<dl class="correction">
<div><dt>${msg("history.was")}</dt><dd><del>${correction.was}</del></dd></div>
<div><dt>${msg("history.now")}</dt><dd><ins>${correction.now}</ins></dd></div>
</dl>
<#if correction.text??>
<p>${correction.text}</p>
</#if>
</li>
</#list>
</ul>
</#macro>
