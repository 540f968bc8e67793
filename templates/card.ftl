<#ftl output_format="XML">
<#import "partials/marks.ftl" as marks>
<#-- The picture that other sites show with a link. It is drawn as SVG; see the manual for what a text may say of itself. -->
<#-- The signs get their look from the style sheet, which is not here. -->
<#assign line = 'fill="none" stroke="#f2b84b" stroke-width="1.8" stroke-linejoin="round"'>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630">
<rect width="1200" height="630" fill="#14324a"/>
<rect y="618" width="1200" height="12" fill="#f2b84b"/>
<g transform="translate(66 48) scale(2.5)">
<path fill="none" stroke="#ffffff" stroke-width="2.5" d="M11 7H7v18h4M21 7h4v18h-4"/>
<path fill="none" stroke="#f2b84b" stroke-width="2.5" d="M12 12.5h8M12 16h8M12 19.5h5"/>
</g>
<#if card.kind == "site">
<text x="80" y="290" font-family="serif" font-weight="bold" font-size="68" fill="#ffffff" data-width="1040" data-lines="3" data-leading="1.15">${card.title}</text>
<#else>
<text x="166" y="99" font-family="sans-serif" font-size="30" fill="#d3dde5" data-width="954">${site.title}</text>
<text x="80" y="188" font-family="sans-serif" font-weight="bold" font-size="28" fill="#f2b84b">${msg("family." + card.kind)?cap_first}</text>
<text x="80" y="272" font-family="serif" font-weight="bold" font-size="<#if card.sides?has_content>54<#else>66</#if>" fill="#ffffff" data-width="1040" data-lines="<#if card.question?? || card.sides?size == 3>2<#elseif card.sides?has_content>3<#else>4</#if>" data-leading="1.15">${card.title}</text>
</#if>
<#if card.question??>
<text x="80" y="474" font-family="serif" font-size="42" fill="#d3dde5" data-width="1040" data-lines="3" data-from="bottom">${card.question}</text>
</#if>
<#if card.sides?has_content>
<#list card.sides as side>
<#assign y = 560 - 58 * (card.sides?size - side?counter)>
<g transform="translate(80 ${(y - 26)?c}) scale(2)" fill="#f2b84b">
${marks.shapes[side.sense]?replace('class="line"', line)?no_esc}
</g>
<text x="132" y="${y?c}" font-family="sans-serif" font-weight="bold" font-size="30" fill="#ffffff" data-width="988" data-lines="1">${side.text}</text>
</#list>
<#elseif card.state??>
<g transform="translate(80 527) scale(2.5)" fill="#f2b84b">
${marks.shapes[card.state.denial]?replace('class="line"', line)?no_esc}
</g>
<text x="138" y="560" font-family="sans-serif" font-weight="bold" font-size="32" fill="#ffffff" data-width="980" data-lines="2" data-leading="1.25" data-from="bottom">${card.state.explanation}</text>
<#else>
<text x="80" y="560" font-family="sans-serif" font-size="32" fill="#d3dde5" data-width="1040"><#if card.topics gt 0>${msg("count.topics", card.topics)}${msg("join.facts")}</#if><#if card.claims gt 0>${msg("count.claims", card.claims)}${msg("join.facts")}</#if>${msg("count.sources", card.sources)}</text>
</#if>
</svg>
