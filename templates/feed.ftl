<#ftl output_format="XML">
<?xml version="1.0" encoding="${site.charset}"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">
<title>${feed.title}</title>
<id>${feed.id}</id>
<updated>${feed.updated}</updated>
<author><name>${feed.author}</name></author>
<#if site.license??>
<rights>${site.license.text}, ${site.license.href}</rights>
</#if>
<link rel="alternate" type="text/html" href="${feed.page}"/>
<#if feed.self??>
<link rel="self" type="application/atom+xml" href="${feed.self}"/>
</#if>
<#list feed.entries as entry>
<entry>
<title>${entry.title}</title>
<id>${entry.id}</id>
<updated>${entry.updated}</updated>
<category term="${entry.kind}"/>
<link rel="alternate" type="text/html" href="${entry.href}"/>
<content type="text">${entry.text}</content>
</entry>
</#list>
</feed>
