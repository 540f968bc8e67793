<#-- Pictures; they are drawn already, and each stands beside the same in words. -->

<#macro timeline picture>
<figure class="chart">
${picture}
<figcaption>A dot is a day; a bar is a month, a year, or a span of days. It fades where the date is approximate, and an arrow marks an end that is open. A shaded strip is the date on which an agreement was signed. Distances are not to scale, and dotted lines stand for time left out.</figcaption>
</figure>
</#macro>
