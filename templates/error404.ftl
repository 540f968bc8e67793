<#import "layout.ftl" as layout>
<@layout.frame>
<@layout.head>
<p class="standfirst">${msg("error404.intro")}</p>
</@layout.head>
<@layout.sections>
<p>${msg("error404.start")}</p>
<#-- A host shows this page at any address, so its links are whole ones. Only where "here.css" is found beside it, as on a disk, do
     those lead somewhere that are not. -->
<@places root=page.root class="elsewhere"/>
<@places root="" class="here"/>
</@layout.sections>
</@layout.frame>

<#macro places root class>
<ul class="${class}">
<li><a href="${root}index.html">${msg("overview.home")}</a></li>
<#list site.navigation as link>
<li><a href="${root}${link.href?remove_beginning(page.root)}">${link.text}</a></li>
</#list>
</ul>
</#macro>
