<meta charset="${site.charset}">
<title>${page.title} – ${site.title}</title>
<#list body.lead as b>${b.html}</#list>
