<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<@layout.frame>
<@layout.head>
<p class="standfirst">Who said or did what in answer to which event, by state and organization, oldest first. Undated reactions come last.</p>
</@layout.head>
<@layout.sections>
<#list groups as group>
<@layout.section id="s-group-" + group?counter title=group.actor.text>
<@lists.reactions group.reactions/>
</@layout.section>
</#list>
</@layout.sections>
</@layout.frame>
