<#import "layout.ftl" as layout>
<#import "partials/evidence.ftl" as proof>
<#import "partials/words.ftl" as words>
<@layout.frame>
<@layout.head kicker=msg("evidence.heading")>
<p>${msg("evidence.intro" + isSource?then(".source", ""), words.linked(of))}</p>
</@layout.head>
<div class="text">
<#list sentences as sentence>
<@proof.chain of=sentence isSource=isSource/>
</#list>
</div>
</@layout.frame>
