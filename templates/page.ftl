<#import "layout.ftl" as layout>
<#import "partials/review.ftl" as reading>
<@layout.frame>
<@layout.head/>
<@layout.sections>
<@layout.lead/>
<@layout.written body.sections/>
<#if siteReview?? && page.path == "method.html">
<@layout.section id="s-site-review" title=msg("method.review") today=true>
<@reading.state of=siteReview what="site"/>
</@layout.section>
</#if>
<#if vouching?? && page.path == "method.html">
<@layout.section id="s-vouching" title=msg("method.vouching")>
<#assign maintainers><em>${msg("vouching.maintainers")}</em></#assign>
<p><#list vouching.signers as signer>${msg("vouching.signed", signer.name, signer.records, vouching.records)} </#list><#if vouching.signers?size == 0>${msg("vouching.nobody", vouching.records, maintainers)}<#elseif vouching.unsigned gt 0>${msg("vouching.rest", maintainers)}</#if></p>
</@layout.section>
</#if>
</@layout.sections>
</@layout.frame>
