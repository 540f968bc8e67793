<#import "layout.ftl" as layout>
<#import "partials/lists.ftl" as lists>
<@layout.frame>
<@layout.head asOf=true>
<p class="standfirst">Who says so, who denies it, and who thinks it possible, according to which source. The counts are no verdict. <a href="${page.root}coverage.html">Coverage</a> shows all claims and sources in one table, and <a href="${page.root}origins.html">Who rests on whom</a> which sources are no witnesses of their own.</p>
</@layout.head>
<@layout.sections>
<#if claims?has_content>
<form class="filter scripted">
<label data-today>Denial <select name="state"><option value="">All</option></select></label>
<label>Topic <select name="topics"><option value="">All</option></select></label>
<label>Actor <select name="actors"><option value="">All</option></select></label>
<p role="status"></p>
</form>
<@lists.claims of=claims level=2/>
</#if>
</@layout.sections>
</@layout.frame>
