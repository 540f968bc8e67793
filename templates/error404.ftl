<#import "layout.ftl" as layout>
<@layout.frame>
<@layout.head>
<p class="standfirst">${msg("error404.intro")}</p>
</@layout.head>
<@layout.sections>
<p>${msg("error404.start")}</p>
<ul>
<li><a href="${page.root}index.html">${msg("overview.home")}</a></li>
<#list site.navigation as link>
<li><a href="${link.href}">${link.text}</a></li>
</#list>
</ul>
</@layout.sections>
</@layout.frame>
