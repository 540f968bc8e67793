<#list claim.positions as p>${(p.words)!"-"} ${(p.language.tag)!"-"}; ${(p.quotation.language.tag)!"-"} from ${(p.quotation.original.language.name)!"-"}
</#list>
