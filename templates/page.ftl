<#import "layout.ftl" as layout>
<#import "partials/review.ftl" as reading>
<@layout.frame>
<@layout.head/>
<@layout.sections>
<@layout.lead/>
<@layout.written body.sections/>
<#if siteReview?? && page.path == "method.html">
<@layout.section id="s-site-review" title="How much was read" today=true>
<@reading.state of=siteReview where="on this site"/>
</@layout.section>
</#if>
</@layout.sections>
</@layout.frame>
