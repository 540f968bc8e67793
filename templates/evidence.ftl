<#import "layout.ftl" as layout>
<#import "partials/evidence.ftl" as proof>
<@layout.frame>
<@layout.head kicker="Sentence by sentence">
<p>Each sentence of the page <a href="${of.href}">${of.text}</a> that rests on <#if isSource>the source’s text<#else>sources</#if>, with its address, what it rests on, and who has read it.</p>
</@layout.head>
<div class="text">
<#list sentences as sentence>
<@proof.chain of=sentence isSource=isSource/>
</#list>
</div>
</@layout.frame>
