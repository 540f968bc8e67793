<#ftl output_format="XML">
<?xml version="1.0" encoding="${site.charset}"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-US">
<title>${site.title}: corrections</title>
<id>${feed.id}</id>
<updated>${feed.updated}</updated>
<author><name>${site.title}</name></author>
<link rel="alternate" type="text/html" href="<#if site.url??>${site.url}/</#if>corrections.html"/>
<#if site.url??>
<link rel="self" type="application/atom+xml" href="${site.url}/corrections.xml"/>
</#if>
<#list feed.entries as entry>
<entry>
<title>${entry.correction.page.text}</title>
<id>${entry.id}</id>
<updated>${entry.updated}</updated>
<link rel="alternate" type="text/html" href="<#if site.url??>${site.url}/</#if>${entry.correction.page.href}"/>
<content type="text">It said: ${entry.correction.was}
It says: ${entry.correction.now}<#if entry.correction.text??>
${entry.correction.text}</#if></content>
</entry>
</#list>
</feed>
