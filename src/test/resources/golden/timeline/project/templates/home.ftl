<#list spine as s>
${s.date.edtf} ${s.weight} ${s.event.text}
</#list>
