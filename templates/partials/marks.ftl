<#-- Small signs beside words. Each has a shape of its own, because color alone does not reach every reader. -->
<#assign doubtful = '<path class="line" d="m8 1 7 7-7 7-7-7ZM6.3 6.7a1.7 1.7 0 1 1 2.5 1.5Q8 8.6 8 9.4M8 10.6v1.2"/>'>
<#assign possible = '<path class="line" stroke-dasharray="5.4 4" stroke-dashoffset="2.7" d="M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z"/>'>
<#assign affirmed = '<path fill-rule="evenodd" d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM7 4h2v3h3v2H9v3H7V9H4V7h3Z"/>'>
<#assign denied = '<path fill-rule="evenodd" d="M1 1h14v14H1ZM4 7v2h8V7Z"/>'>
<#assign unlikely = '<path class="line" d="M1.75 1.75h12.5v12.5H1.75ZM5 8h6"/>'>
<#assign aim = '<path class="line" d="M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2Z"/><path d="M8 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4Z"/>'>
<#assign shapes = {
  "says so": affirmed,
  "passes on": '<path class="line" d="M1.75 2.75h12.5v8.5H8l-3.5 3v-3H1.75Z"/>',
  "denies": denied,
  "likely": '<path class="line" d="M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM5 8h6M8 5v6"/>',
  "possible": possible,
  "aim": aim,
  "plan": aim,
  "unlikely": unlikely,
  "doubts": doubtful,
  "no aim": unlikely,
  "no plan": unlikely,
  "silent": '<path class="line" d="M3 8h10"/>',
  "denied": denied,
  "broader claim denied": '<path class="line" d="M1.75 1.75h12.5v12.5H1.75ZM5 8h6"/><path d="M6 6h4v4H6Z"/>',
  "no denial in these texts": '<path class="line" d="M3 8h10"/>',
  "supports": '<path d="m8 1 6 7h-3.5v7h-5V8H2Z"/>',
  "concerned": '<path class="line" d="m8 1.8 6.5 12h-13ZM8 6v4M8 11.2v1.2"/>',
  "condemns": '<path fill-rule="evenodd" d="M5 1h6l4 4v6l-4 4H5l-4-4V5ZM7 4v5h2V4Zm0 6.2v2h2v-2Z"/>',
  "reacts": '<path class="line" d="M2 4.5h8.5a3.5 3.5 0 0 1 0 7H5m3-3-3 3 3 3"/>',
  "opposes": '<path d="m8 15 6-7h-3.5V1h-5v7H2Z"/>',
  "attested": '<path class="line" d="m2 8.5 4 4 8-9"/>',
  "covered": '<path class="line" d="m2.5 8.5 3.5 3.5 7.5-8"/>',
  "event": '<path class="line" d="M1.75 3.25h12.5v11H1.75ZM1.75 6.75h12.5M5 1v3.5M11 1v3.5"/>',
  "statement": '<path d="M1 12V7.5Q1 3.6 5.5 3v2Q3.6 5.4 3.5 7.5H7V12ZM9 12V7.5Q9 3.6 13.5 3v2q-1.9.4-2 2.5H15V12Z"/>',
  "publication": '<path class="line" d="M3 1.75h7l3 3v9.5H3ZM5.5 7.5h5M5.5 10.5h5"/>'
}>

<#-- A stance that is in none of them has the sign of an answer. -->
<#macro mark name><svg class="mark" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">${(shapes[name]!shapes["reacts"])?no_esc}</svg></#macro>

<#-- The sign beside a sentence, which has the words. -->
<#macro sign name><span class="sign badge-${name?replace(" ", "-")}"><@mark name/></span></#macro>

<#-- The word of a sign; a stance that the program does not know has its own. -->
<#function word name><#return shapes[name]???then(msg("sign." + name?replace(" ", "-")), name)></#function>

<#-- The sign with its word; its name is also the class that gives the color. -->
<#macro badge name><span class="badge badge-${name?replace(" ", "-")}"><@mark name/>${word(name)?cap_first}</span></#macro>
