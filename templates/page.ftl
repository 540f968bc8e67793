<#import "layout.ftl" as layout>
<#import "partials/review.ftl" as reading>
<#import "partials/words.ftl" as words>
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
<#if vouching?? && page.path == "method.html">
<@layout.section id="s-vouching" title="Who vouches for the records">
<p><#list vouching.signers as signer>${signer.name} has signed ${signer.records} of the ${words.count(vouching.records, "record", "records")} of what was found in the sources’ texts. </#list><#if vouching.signers?size == 0>Nobody has signed the ${words.count(vouching.records, "record", "records")} of what was found in the sources’ texts: <#if vouching.records == 1>it is<#else>each is</#if> <em>recorded by the maintainers</em> of this site.<#elseif vouching.unsigned gt 0>What nobody has signed is <em>recorded by the maintainers</em> of this site.</#if></p>
</@layout.section>
</#if>
</@layout.sections>
</@layout.frame>
