<#macro blocks list><#list list as block><#if block.html??>${block.html}
<#else>
<blockquote<#if block.quotation.id??> id="${block.quotation.id}"</#if>>${block.quotation.paragraphs?join(" / ")} — <#list block.quotation.speakers as s>${s.text}<#sep>, </#list></blockquote>
</#if></#list></#macro>
<#macro whole body><@blocks body.lead/><#list body.sections as section>
<h2 id="${section.id}">${section.title}</h2>
<@blocks section.blocks/></#list></#macro>
<#macro back links><#list links as b>
<- ${b.type} <a href="${b.page.href}">${b.page.text}</a><#if b.date??> (${b.date.text})</#if>: ${b.context!"-"}<#if b.more gt 0> +${b.more}</#if>
</#list></#macro>
