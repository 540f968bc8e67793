<#import "original.ftl" as original>
<#import "position.ftl" as stand>
<#import "quotation.ftl" as quote>
<#import "share.ftl" as share>
<#import "words.ftl" as words>

<#-- A sentence, what it rests on, where that stands in the text of its source, and who has read it. -->
<#macro chain of isSource>
<section class="chain" id="${of.id}">
<div>
<h2>${of.text}</h2>
<p class="meta">${msg("evidence.address", words.leading(of.href, of.address))}</p>
<@share.quotable text=of.text from=(.data_model.of.text + (.data_model.of.text != site.title)?then(msg("join.adds") + site.title, "")) address=of.address open=true/>
</div>
<div>
<#list of.grounds as ground>
<@rests ground/>
</#list>
<#if isSource>
<p><#if of.compared??>${msg("evidence.compared", words.dated(of.compared))}<#else>${msg("evidence.not-compared")}</#if></p>
<#if of.citedBy?has_content>
<p>${msg("evidence.cited-by", words.listed(of.citedBy))}</p>
</#if>
</#if>
<#if of.reading??>
<p class="meta"><@read of.reading isSource/></p>
</#if>
</div>
</section>
</#macro>

<#-- One place that is cited. -->
<#macro rests of>
<div class="ground">
<h3><#if !of.quotation?? && of.positions?has_content>${msg("evidence.position", words.linked(of.source), words.linked(of.positions[0].claim))}<#else><@words.link of.source/></#if></h3>
<#if of.quotation??>
<@quote.quotation of=of.quotation source=false siblings=false/>
<div class="meta"><@quote.attested of.quotation/></div>
<#if of.quotation.inOriginal??>
<p class="meta"><@original.link of.quotation/></p>
</#if>
<#elseif of.positions?has_content>
<@stand.positions of=of.positions source=false/>
<#elseif of.sentence??>
<p class="note">${msg("evidence.sentence", of.sentence)}</p>
<#else>
<p class="note">${msg("evidence.whole")}</p>
</#if>
<#list of.passages as one>
<#local brief><q class="brief"<@words.lang one.language!/>>${one.words}</q></#local>
<p class="meta"><#if of.quotation??>${msg("evidence.characters", one.first, one.last, one.length)}<#else>${msg("evidence.words", brief, one.first, one.last, one.length)}</#if></p>
</#list>
<#if of.passages?has_content>
<p class="meta scripted"><a href="${of.source.href?keep_before("#")}#s-check">${msg("evidence.find")}</a></p>
</#if>
</div>
</#macro>

<#macro read of isSource>
<#local against = isSource?then(".source", "")>
<#if of.state == "read">${msg("evidence.read" + against, of.by, words.dated(of.date))}<#elseif of.by??>${msg("evidence.changed", of.by, words.dated(of.date))}<#else>${msg("evidence.unread" + against)}</#if><#t>
</#macro>
