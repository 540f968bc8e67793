<#import "marks.ftl" as marks>
<#import "original.ftl" as original>
<#import "share.ftl" as share>
<#import "words.ftl" as words>

<#-- The words of speakers, and beside them what they are a translation of. What stands beside the quotation already may be left out below it; other parts of the same
     statement are shown in full, or else only linked, unless they are on the same page.
     Quotation marks come from the style sheet, so that the element holds the source's exact words and nothing else. -->
<#macro quotation of speakers=true date=true source=true siblings=true>
<#local elsewhere = of.siblings?filter(s -> !s.source.href?starts_with("#"))>
<#local dated = date && of.date??>
<#local attribution><#if speakers><span class="speaker"><@words.links of.speakers/></span></#if><#if dated><#if speakers>, </#if><@words.when of.date/></#if><#if of.circumstance?has_content><#if speakers || dated>, </#if>${of.circumstance}</#if></#local>
<figure class="quotation<#if of.original??> translated</#if>"<#if of.id??> id="${of.id}"</#if><@words.known of.sourceDate!/>>
<@said of/>
<#if of.original??>
<figure class="original"<@words.known of.original.sourceDate!/>>
<@said of.original/>
<figcaption>
Original<#if of.original.language??>, in ${of.original.language.name}</#if>
<cite><@words.cite of.original.source of.original.sourceDate!/></cite>
<#if source || of.id??>
<@attested of.original/>
</#if>
</figcaption>
</figure>
</#if>
<#if attribution?has_content || of.id?? || source || of.language?? || of.translator?? || siblings?then(of.siblings, elsewhere)?has_content>
<figcaption>
${attribution}
<#if source && of.source??>
<cite><@words.cite of.source of.sourceDate!/></cite>
</#if>
<#if of.id??>
<a class="permalink" href="#${of.id}">Link<span class="visually-hidden"> to this quotation</span></a>
<@original.link of/>
<@share.quotable text="“" + of.paragraphs?join(" ") + "”" from=of.speakers?map(s -> s.text)?join(" and ") + dated?then(", " + (of.date.text)!, "") + ", in: " + page.title address=(page.canonical!page.path) + "#" + of.id/>
</#if>
<#list (.data_model.source.serves[of.id!""])![]>
<p>On: <#items as claim><@words.link claim/><#sep>; </#sep></#items></p>
</#list>
<#if of.language??>
<p>In ${of.language.name}</p>
</#if>
<#if of.translator??>
<p>Translated by <@words.link of.translator/></p>
</#if>
<#if source || of.id??>
<@attested of/>
</#if>
<#if siblings>
<#list of.siblings>
<p>From the same statement:</p>
<ul class="siblings">
<#items as sibling>
<li><q<@words.lang sibling.language!/>>${sibling.paragraphs?join(" ")}</q> <@words.cite sibling.source/></li>
</#items>
</ul>
</#list>
<#else>
<#list elsewhere>
<p>From the same statement: <#items as sibling><@words.cite sibling.source/><#sep> </#sep></#items></p>
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
<p class="attested">Not yet compared with the source’s text</p>
<#elseif of.attested.parts == 1 && of.attested.inserted == 0>
<details class="attested"><summary><@marks.mark "attested"/><span<#if .globals.found??> class="visually-hidden"</#if>>Found word for word</span></summary> in the source’s text on <@words.when of.attested.day/>, characters ${of.attested.first} to ${of.attested.last} of ${of.attested.length}<#if method?has_content> (<a href="${method[0].href}">how</a>)</#if></details>
<#global found = true>
<#else>
<p class="attested"><@marks.mark "attested"/><#if method?has_content><a href="${method[0].href}">Found</a><#else>Found</#if> in the source’s text on <@words.when of.attested.day/>: <@changes of.attested/></p>
</#if>
</#macro>

<#-- What was done to the words of the text to make a quotation of them. -->
<#macro changes of>
<#local parts = ["two", "three", "four", "five", "six", "seven", "eight"]>
<#if (of.parts > 1)>${parts[of.parts - 2]!of.parts} parts, with <@counted of.leftOut/> left out between them</#if><#if (of.parts > 1 && of.inserted > 0)>; </#if><#if (of.inserted > 0)><@counted of.inserted/> <#if of.inserted == 1>is<#else>are</#if> the curator’s<#if (of.replaced > 0)>, in place of <@counted of.replaced/></#if></#if><#list of.replacements as put>; ${put.insertion} stands for <q>${put.words}</q></#list><#t>
</#macro>

<#macro counted number><#if number == 0>no words<#elseif number == 1>one word<#else>${number} words</#if></#macro>

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
