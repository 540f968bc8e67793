<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<@layout.frame>
<@layout.head asOf=true>
<#if body??>
<@layout.lead/>
</#if>
<@layout.download/>
</@layout.head>
<@layout.sections>
<#if topics?has_content>
<@layout.section id="s-topics" title="Topics">
<@lists.topics of=topics level=3/>
</@layout.section>
</#if>
<#if disputes?has_content>
<@layout.section id="s-disputes" title="What is denied" today=true>
<@lists.disputes disputes/>
</@layout.section>
</#if>
<#if timeline?has_content>
<@layout.section id="s-events" title="What happened">
<@lists.timeline timeline/>
</@layout.section>
</#if>
<#if sources?has_content>
<@layout.section id="s-sources" title="Sources">
<@lists.sources sources/>
</@layout.section>
</#if>
<#if body??>
<@layout.written body.sections/>
</#if>
</@layout.sections>
</@layout.frame>
