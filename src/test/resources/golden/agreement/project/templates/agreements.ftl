<#list agreements as a>
${a.link.href} ${a.link.text}, ${(a.signed.text)!"-"}, <#list a.parties as p>${p.text}<#sep>, </#list>
</#list>
