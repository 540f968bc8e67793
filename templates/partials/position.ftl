<#import "marks.ftl" as marks>
<#import "quotation.ftl" as quote>
<#import "words.ftl" as words>

<#-- Who takes a position: named actors, somebody the source does not name, or the source itself. -->
<#macro by position>
<#if position.by?has_content><@words.links position.by/><#elseif position.unnamed??>${position.unnamed?cap_first} <span class="aside">(no name given)</span><#else><@words.link position.source/> <span class="aside">(in its own voice)</span></#if><#t>
</#macro>

<#-- "dozens of missiles", but "11,000 containers". -->
<#macro amount figure><strong>${figure.amount}</strong> <#if figure.amount?ends_with("s")>of </#if>${figure.unit}<#if figure.per??> per ${figure.per}</#if></#macro>

<#macro figure of><@amount of/> (${of.item}<#if of.period??>; <@words.when of.period/></#if>)</#macro>

<#function names links><#return links?map(l -> l.text)?join("|")></#function>

<#-- What stands behind a position, a reaction, or a report: words, quotation, our remark, date, and source.
     A date, a source, or speakers that would stand there twice are shown once. -->
<#macro evidence of source>
<#if of.words??>
<p class="words"><q>${of.words}</q></p>
</#if>
<#if of.quotation??>
<@quote.quotation of=of.quotation speakers=names(of.by![]) != names(of.quotation.speakers) source=false siblings=false/>
</#if>
<#if of.note??>
<p class="note">${of.note}</p>
</#if>
<#local dated = of.date?? && of.date.edtf != (of.quotation.date.edtf)!>
<#if dated || source>
<p class="origin"><#if dated><@words.When of.date/> </#if><#if source><@words.cite (of.quotation.source)!of.source of.sourceDate!/></#if></p>
</#if>
</#macro>

<#-- Positions on one claim. On the page of the only actor or of the source, these are not named again. -->
<#macro positions of actor=true source=true>
<ul class="cards">
<#list of as one>
<li class="card"<@words.known one.sourceDate!/>>
<p class="card-head"><@marks.badge one.stance/><#if actor || one.by?size != 1> <span class="by"><@by one/></span></#if></p>
<#list one.figures>
<ul class="figures">
<#items as given>
<li><@figure given/></li>
</#items>
</ul>
</#list>
<@evidence one source/>
</li>
</#list>
</ul>
</#macro>

<#macro underClaim claim of id="" actor=true source=true>
<div class="group"<#if id?has_content> id="${id}"</#if>>
<h3><@words.link claim/></h3>
<@positions of actor source/>
</div>
</#macro>

<#assign stances = ["asserts", "denies", "reports", "suggests", "doubts"]>

<#-- Who stands where, one line for each position, ordered by stance. -->
<#macro stands of>
<dl class="stands">
<#list stances as stance>
<#list of?filter(p -> p.stance == stance)>
<div>
<dt><@marks.badge stance/></dt>
<#items as one>
<dd<@words.known one.sourceDate!/>><@by one/><#list one.figures>: <#items as given><@figure given/><#sep>; </#sep></#items></#list><#if one.words??> <q class="brief">${one.words}</q></#if><#if one.quotation??> <q class="brief">${one.quotation.paragraphs?join(" ")}</q></#if><#if one.date??> <span class="aside">(<@words.when one.date/>)</span></#if> <@words.cite one.source/></dd>
</#items>
</div>
</#list>
</#list>
</dl>
</#macro>

<#-- All figures on a claim in one table, each with its own unit, item, period, and origin; none is combined. -->
<#macro figures of>
<div class="scroll" role="region" aria-labelledby="s-figures-caption" tabindex="0">
<table class="records">
<caption id="s-figures-caption">Each figure as its source gives it</caption>
<thead><tr><th scope="col">According to</th><th scope="col">Amount</th><th scope="col">Of what</th><th scope="col">Period</th><th scope="col">Source</th></tr></thead>
<tbody>
<#list of as one>
<#list one.figures as figure>
<tr<@words.known one.sourceDate!/>><th scope="row"><@by one/> <span class="aside">${one.stance}</span></th><td data-label="Amount"><@amount figure/></td><td data-label="Of what">${figure.item}</td><td data-label="Period"><#if figure.period??><@words.When figure.period/><#else>Not given</#if></td><td data-label="Source"><@words.cite one.source/></td></tr>
</#list>
</#list>
</tbody>
</table>
</div>
</#macro>

<#-- What the signs mean. -->
<#macro key>
<div class="key">
<dl>
<div><dt><@marks.badge "asserts"/></dt><dd>states it as true</dd></div>
<div><dt><@marks.badge "denies"/></dt><dd>states that it is not true</dd></div>
<div><dt><@marks.badge "reports"/></dt><dd>passes it on without vouching for it</dd></div>
<div><dt><@marks.badge "suggests"/></dt><dd>treats it as possible, without saying that it is so</dd></div>
<div><dt><@marks.badge "doubts"/></dt><dd>questions it without denying it</dd></div>
</dl>
<dl>
<div><dt><@marks.badge "disputed"/></dt><dd>somebody denies it</dd></div>
<div><dt><@marks.badge "corroborated"/></dt><dd>two or more publishers carry it, nobody denies it</dd></div>
<div><dt><@marks.badge "single source"/></dt><dd>one publisher carries it</dd></div>
<div><dt><@marks.badge "suggested"/></dt><dd>nobody asserts or reports it; it is treated as possible</dd></div>
<div><dt><@marks.badge "doubted"/></dt><dd>nobody asserts or reports it; it is only doubted</dd></div>
</dl>
</div>
</#macro>
