<#import "position.ftl" as position>
<h1>${page.title}</h1>
${claim.state.label}; <#list claim.topics as t>${t.text}</#list>
<#list claim.positions as p><@position.show p/></#list>
