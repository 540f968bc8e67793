<#import "marks.ftl" as marks>
<#import "quotation.ftl" as quote>
<#import "words.ftl" as words>

<#macro amount figure><#local shown><strong>${figure.amount}</strong></#local><#if figure.unit?has_content><#local shown = msg("figure.counted", shown, figure.unit, figure.isWord)></#if><#if figure.per??><#local shown = msg("figure.per", shown, figure.per)></#if>${figure.aside???then(msg("figure.aside", shown, figure.aside!), shown)}</#macro>

<#macro figure of><#local shown><@amount of/></#local>${of.period???then(msg("figure.of.period", shown, of.item, words.dated(of.period!)), msg("figure.aside", shown, of.item))}</#macro>

<#function names links><#return links?map(l -> l.text)?join("|")></#function>

<#-- What stands behind a position, a reaction, or a report: words, quotation, our remark, date, and source.
     A date, a source, or speakers that would stand there twice are shown once. -->
<#macro evidence of source>
<#local here = (of.quotation.source.href)!?starts_with("#")>
<#-- Words that stand in a quotation shown below are not said twice. -->
<#if of.words?? && (here || !((of.quotation.paragraphs?join(" "))!?contains(of.words)))>
<p class="words"><q<@words.lang of.language!/>>${of.words}</q></p>
</#if>
<#-- On the page that has the quotation itself, a link to it is enough. -->
<#if of.quotation?? && here>
<p class="quoted note"><a href="${of.quotation.source.href}">${msg("position.quoted")}</a></p>
<#elseif of.quotation??>
<@quote.quotation of=of.quotation speakers=names(of.by![]) != names(of.quotation.speakers) source=false siblings=false/>
</#if>
<#if of.note??>
<p class="note">${of.note}</p>
</#if>
<#if (of.restsOn![])?has_content>
<#local origins><#list of.restsOn as origin>${origin}<#sep>${msg("join.items")}</#list></#local>
<p class="note">${msg("position.rests-on", origins)}</p>
</#if>
<#local dated = of.date?? && of.date.edtf != (of.quotation.date.edtf)!>
<#if dated || source>
<p class="origin"><#if dated><@words.When of.date/> </#if><#if source><@words.cite (of.quotation.source)!of.source of.sourceDate!/></#if></p>
</#if>
</#macro>

<#-- Positions on one claim, each as a sentence with what stands behind it. -->
<#macro positions of source=true>
<ul class="cards">
<#list of as one>
<li class="card"<@words.known one.sourceDate!/>>
<p class="card-head"><@marks.sign one.sense/>${one.saying}<@words.run "says"/></p>
<#list one.figures>
<ul class="figures">
<#items as given>
<li><@figure given/><#sep><@words.run "items"/></#sep></li>
</#items>
</ul>
</#list>
<@evidence one source/>
</li>
</#list>
</ul>
</#macro>

<#macro underClaim claim of id="" source=true>
<div class="group"<#if id?has_content> id="${id}"</#if>>
<h3><@words.link claim/></h3>
<@positions of source/>
</div>
</#macro>

<#-- Counts, and whether somebody denies the claim; no verdict. -->
<#macro state of><p class="state" data-today><@marks.badge of.denial/> ${of.explanation}</p></#macro>

<#-- All figures on a claim in one table, each with its own unit, item, period, and origin; none is combined. -->
<#macro figures of>
<#local labels = {"amount": msg("figures.amount"), "item": msg("figures.item"), "period": msg("figures.period"), "source": msg("family.source")?cap_first}>
<div class="scroll" role="region" aria-labelledby="s-figures-caption" tabindex="0">
<table class="records">
<caption id="s-figures-caption">${msg("figures.caption")}</caption>
<thead><tr><th scope="col">${msg("figures.by")}</th><th scope="col">${labels.amount}</th><th scope="col">${labels.item}</th><th scope="col">${labels.period}</th><th scope="col">${labels.source}</th></tr></thead>
<tbody>
<#list of as one>
<#list one.figures as figure>
<tr<@words.known one.sourceDate!/>><th scope="row">${one.saying}</th><td data-label="${labels.amount}"><@amount figure/></td><td data-label="${labels.item}">${figure.item}</td><td data-label="${labels.period}"><#if figure.period??><@words.When figure.period/><#else>${msg("figures.period.none")}</#if></td><td data-label="${labels.source}"><@words.cite one.source/></td></tr>
</#list>
</#list>
</tbody>
</table>
</div>
</#macro>
