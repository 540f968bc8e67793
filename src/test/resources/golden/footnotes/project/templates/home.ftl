<#list body.lead as b>
${b.html}
</#list>
<#list topics as t>
<section><#list t.bottomLine as b>${b.html}</#list></section>
</#list>
