<#if citationFiles??>${citationFiles.bibtex} ${citationFiles.ris}</#if>
