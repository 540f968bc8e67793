<#import "marks.ftl" as marks>
<#import "position.ftl" as stand>
<#import "words.ftl" as words>

<#-- A claim at a glance: who affirms it, who denies it, and who thinks it possible, each in a few words of their own or with
     their figures, and from how many origins. Nothing is added up, and no side is weighed. -->

<#-- Of what a figure is, is said where one speaker has figures of several things, and where a sign such as that for percent does not say what is counted. -->
<#macro said of><#local several = of.figures?filter(f -> f.item != of.figures[0].item)?has_content><#list of.figures as given><span class="figure"><@stand.amount given/></span><#local named = several || !given.unit?has_content><#if named || given.period??> <span class="aside"><#if named>${given.item}<#if given.period??>${msg("join.adds")}</#if></#if><#if given.period??><@words.when given.period/></#if></span></#if><#sep><span class="visually-hidden">${msg("list.next")}</span><br></#list><#if of.words??><q<@words.lang of.language!/>>${of.words}</q></#if></#macro>

<#macro voice of>
<li><#if of.differs><@marks.sign of.sense/></#if><span class="who">${of.who}</span><#if of.differs> <span class="aside">${msg("aside", marks.word(of.sense))}</span></#if><#if of.broader??> <span class="aside">${msg("strip.denies", words.linked(of.broader))}</span></#if><#if of.reading> <span class="aside reading">${msg("strip.reading")}</span></#if><span class="visually-hidden">${msg("join.says")?trim}</span><#list of.points as point><span class="point"<#if point.known??> data-known="${point.known}"<#else> data-known="none"</#if>> <@said point/> <@words.cite point.source/><#sep><span class="visually-hidden">${msg("join.items")?trim}</span></#sep></span></#list></li>
</#macro>

<#macro side of>
<div class="side side-${of.name}">
<p class="side-head"><@marks.sign of.sense/><strong>${of.heading}</strong> <span class="aside" data-today>${msg("count.origins", of.origins)}</span></p>
<ul>
<#list of.voices as one>
<@voice one/>
</#list>
</ul>
</div>
</#macro>

<#-- The sides alone, on the claim's own page. -->
<#macro sides of>
<div class="strip">
<#list of.sides as one>
<@side one/>
</#list>
<#if !of.denied>
<p class="nobody" data-today>${msg("strip.no-denial")}</p>
</#if>
</div>
</#macro>

<#macro strip of level>
<h${level}><@words.link of.claim/></h${level}>
<@sides of/>
</#macro>

<#macro strips of level>
<ul class="strips">
<#list of as one>
<li>
<@strip of=one level=level/>
</li>
</#list>
</ul>
</#macro>
