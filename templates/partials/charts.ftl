<#-- Pictures; they are drawn already, and each stands beside the same in words. -->

<#-- The wide picture takes the place of the other on wide screens. -->
<#macro timeline picture wide="">
<figure class="chart">
${picture}
${wide}
<figcaption>${msg("chart.timeline.note")}</figcaption>
</figure>
</#macro>

<#macro figures picture>
<figure class="chart">
${picture}
<figcaption>${msg("chart.figures.note")}</figcaption>
</figure>
</#macro>

<#macro origins picture>
<figure class="chart">
${picture}
<figcaption>${msg("chart.origins.note")}</figcaption>
</figure>
</#macro>
