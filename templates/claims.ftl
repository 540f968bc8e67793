<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<#import "partials/position.ftl" as stand>
<@layout.frame>
<@layout.head asOf=true>
<p class="standfirst">Who asserts, denies, reports, suggests, or doubts what, according to which source. No verdict is given. <a href="${page.root}coverage.html">Coverage</a> shows which source is silent on what.</p>
<@stand.key/>
</@layout.head>
<@layout.sections>
<#if claims?has_content>
<form class="filter scripted">
<label data-today>State <select name="state"><option value="">All</option></select></label>
<label>Topic <select name="topics"><option value="">All</option></select></label>
<label>Actor <select name="actors"><option value="">All</option></select></label>
<p role="status"></p>
</form>
<@lists.claims of=claims level=2/>
</#if>
</@layout.sections>
</@layout.frame>
