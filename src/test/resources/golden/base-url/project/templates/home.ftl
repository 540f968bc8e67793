${page.type} ${page.path} root="${page.root}" canonical=${page.canonical!"none"} site=${site.url!"none"} ${site.title} | ${page.title} | ${page.description}
<#list site.navigation as n><a href="${n.href}"<#if n.current??> aria-current="${n.current}"</#if>>${n.text}</a> </#list>
<#list site.pages as n><a href="${n.href}"<#if n.current??> aria-current="${n.current}"</#if>>${n.text}</a> </#list>
${asset("style.css")}
