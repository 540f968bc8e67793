<#list timeline as t>
${t.date.edtf} | ${t.date.text} | ${t.date.datetime!"-"} | ${t.kind} | <a href="${t.link.href}">${t.link.text}</a> | ${t.detail!"-"} | ${(t.quotation.paragraphs[0])!"-"}
</#list>
