<#import "marks.ftl" as marks>
<#import "original.ftl" as original>
<#import "share.ftl" as share>
<#import "words.ftl" as words>

<#-- The words of speakers, and beside them what they are a translation of. What stands beside the quotation already may be left out below it. Other parts of the same
     statement that are on other pages are shown in full, or else only linked.
     Quotation marks come from the style sheet, so that the element holds the source's exact words and nothing else. -->
<#macro quotation of speakers=true date=true source=true siblings=true>
<#local elsewhere = of.siblings?filter(s -> !s.source.href?starts_with("#"))>
<#local dated = date && of.date??>
<#local attribution><#if speakers><span class="speaker"><@words.links of.speakers/></span></#if><#if dated><#if speakers>${msg("join.adds")}</#if><@words.when of.date/></#if><#if of.circumstance?has_content><#if speakers || dated>${msg("join.adds")}</#if>${of.circumstance}</#if></#local>
<figure class="quotation<#if of.original??> translated</#if>"<#if of.id??> id="${of.id}"</#if><@words.known of.sourceDate!/>>
<@said of/>
<#if of.original??>
<figure class="original"<@words.known of.original.sourceDate!/>>
<@said of.original/>
<figcaption>
<#if of.original.language??>${msg("quotation.original.in", of.original.language.name)}<#else>${msg("quotation.original")}</#if>
<cite><@words.cite of.original.source of.original.sourceDate!/></cite>
<#if source || of.id??>
<@attested of.original/>
</#if>
</figcaption>
</figure>
</#if>
<#if attribution?has_content || of.id?? || source || of.language?? || of.translator?? || elsewhere?has_content>
<figcaption>
${attribution}
<#if source && of.source??>
<cite><@words.cite of.source of.sourceDate!/></cite>
</#if>
<#list (.data_model.source.serves[of.id!""])![]>
<p class="serves"><@words.run "facts"/>${msg("quotation.claims")} <#items as claim><@words.link claim/><#sep>${msg("join.items")}</#sep></#items></p>
</#list>
<#if of.id??>
<a class="permalink" href="#${of.id}">${msg("quotation.link")}<span class="visually-hidden"> ${msg("quotation.link.to")}</span></a>
<@original.link of/>
<#local who = words.sequence(of.speakers?map(s -> s.text))>
<@share.quotable text=msg("quoted", of.paragraphs?join(" ")) from=dated?then(msg("quotation.from.dated", who, (of.date.text)!, page.title), msg("quotation.from", who, page.title)) address=(page.canonical!page.path) + "#" + of.id language=of.language!/>
</#if>
<#if source || of.id??>
<@attested of/>
</#if>
<#if of.language??>
<p>${msg("quotation.in", of.language.name)}</p>
</#if>
<#if of.translator??>
<p>${msg("quotation.translator", words.linked(of.translator))}</p>
</#if>
<#if siblings>
<#list elsewhere>
<p>${msg("quotation.siblings")}</p>
<ul class="siblings">
<#items as sibling>
<li><q<@words.lang sibling.language!/>>${sibling.paragraphs?join(" ")}</q> <@words.cite sibling.source/></li>
</#items>
</ul>
</#list>
<#else>
<#list elsewhere>
<p>${msg("quotation.siblings")} <#items as sibling><@words.cite sibling.source/><#sep> </#sep></#items></p>
</#list>
</#if>
</figcaption>
</#if>
</figure>
</#macro>

<#macro said of>
<blockquote<@words.lang of.language!/>>
<#list of.paragraphs as paragraph>
<p>${paragraph}</p>
</#list>
</blockquote>
</#macro>

<#-- What was found in the source's text, if anybody has compared the words with it; the page on the method says how. The first
     quotation of a page that was found as it is says so, the others have the sign; what was changed always stands in words. -->
<#macro attested of>
<#local method = site.pages?filter(p -> p.href?ends_with("method.html"))>
<#if !of.attested??>
<p class="attested">${msg("attested.not")}</p>
<#elseif of.attested.parts == 1 && of.attested.inserted == 0>
<details class="attested"><summary><@marks.mark "attested"/><span<#if .globals.found??> class="visually-hidden"</#if>>${msg("attested.whole")}</span></summary> ${msg("attested.whole.where", words.dated(of.attested.day), of.attested.first, of.attested.last, of.attested.length)}<#if method?has_content> ${msg("aside", words.leading(method[0].href, msg("attested.how")))}</#if></details>
<#global found = true>
<#else>
<#local found = msg("attested.found")>
<#local changed><@changes of.attested of.language!/></#local>
<p class="attested"><@marks.mark "attested"/>${msg("attested.changed", method?has_content?then(words.leading((method[0].href)!, found), found), words.dated(of.attested.day), changed)}</p>
</#if>
</#macro>

<#-- What was done to the words of the text to make a quotation of them. -->
<#macro changes of language>
<#if (of.parts > 1)>${msg("attested.parts", of.parts, of.leftOut)}</#if><#if (of.parts > 1 && of.inserted > 0)>${msg("join.items")}</#if><#if (of.inserted > 0)>${msg("attested.inserted" + (of.replaced > 0)?then(".for", ""), of.inserted, of.replaced)}</#if><#list of.replacements as put><#local replaced><q<@words.lang language/>>${put.words}</q></#local>${msg("join.items")}${msg("attested.stands-for", put.insertion, replaced)}</#list><#t>
</#macro>

<#-- The pieces of a body, in order. -->
<#macro blocks of>
<#list of as block>
<#if block.html??>
${block.html}
<#else>
<@quotation block.quotation/>
</#if>
</#list>
</#macro>
