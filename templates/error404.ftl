<#import "layout.ftl" as layout>
<@layout.frame>
<@layout.head>
<p class="standfirst">There is no page at this address. It may have moved, or the address may have a typing error.</p>
</@layout.head>
<@layout.sections>
<p>Start from one of these:</p>
<ul>
<li><a href="${page.root}index.html">Home</a></li>
<#list site.navigation as link>
<li><a href="${link.href}">${link.text}</a></li>
</#list>
</ul>
</@layout.sections>
</@layout.frame>
