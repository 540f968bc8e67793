<#-- Pictures; they are drawn already, and each stands beside the same in words. -->

<#macro timeline picture>
<figure class="chart">
${picture}
<figcaption>A dot is a day; a bar is a month, a year, or a span of days. It fades where the date is approximate, and an arrow marks an end that is open. A shaded strip is the date on which an agreement was signed. Distances are not to scale, and dotted lines stand for time left out.</figcaption>
</figure>
</#macro>

<#macro figures picture>
<figure class="chart">
${picture}
<figcaption>A filled dot is part of the amount stated, an open one is not; an arrow points to where the amount may lie. Strokes beside a dot stand for “about”, a diamond for a word instead of a number. Each unit stands for itself: nothing is added up or converted.</figcaption>
</figure>
</#macro>

<#macro origins picture>
<figure class="chart">
${picture}
<figcaption>On the left stand our sources, on the right what they say they rest on. An arrow leads from an origin to the source that rests on it. Two arrows from one origin lead to two texts that are one witness.</figcaption>
</figure>
</#macro>
