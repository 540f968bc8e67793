<#import "position.ftl" as position>
<h1>${page.title}</h1>
${claim.state.denial}: ${claim.state.explanation}; <#list claim.topics as t>${t.text}</#list>
<#list claim.positions as p><@position.show p/></#list>
<#list claim.denials as d>${d.sense}: ${d.saying} <#list d.sources as s>${s.href}</#list></#list>
broader: <#list claim.broader as b>${b.text} </#list>; silent: <#list claim.silent as s>${s.text} </#list>; unrecorded: <#list claim.unrecorded as u>${u.text} </#list>; told <#if !claim.firstIsCertain>perhaps </#if>first: <#list claim.tellings as t>${t.source.text} ${(t.date.edtf)!"-"} ${t.daysLater!"?"}<#sep>, </#list>
<#list claim.exclusions as e>${e.first.amount} (${e.firstSource.text}) excludes ${e.second.amount} (${e.secondSource.text})<#if !e.sameTime> if they are of the same time</#if>
</#list>
