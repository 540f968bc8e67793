<#include "part.html">
<#include "/part.html">
<a href="${asset("css/site.css")}">${page.title}</a>
