package sourcebook.picture;

import java.util.List;

/**
 * A picture in SVG as a program writes it.
 *
 * @param program whose way of writing it has
 */
public record HonestPicture(String program, String text) {
    private static final String PIXEL =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk&#10;"
                    + "YPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    @Override
    public String toString() {
        return program;
    }

    /** Returns one of each way. */
    public static List<HonestPicture> all() {
        return List.of(
                new HonestPicture("Inkscape", """
                        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                        <!-- Created with Inkscape (http://www.inkscape.org/) -->
                        <svg xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#"
                           xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:svg="http://www.w3.org/2000/svg"
                           xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
                           xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
                           xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
                           width="20mm" height="20mm" viewBox="0 0 20 20" version="1.1" id="svg8"
                           inkscape:export-filename="/home/ada/map.png" sodipodi:docname="map.svg">
                          <sodipodi:namedview pagecolor="#ffffff" showgrid="false" inkscape:zoom="0.7">
                            <inkscape:grid type="xygrid" id="grid1" originx="0" /></sodipodi:namedview>
                          <defs id="defs2">
                            <linearGradient id="g1"><stop offset="0" style="stop-color:#00f;stop-opacity:1" /></linearGradient>
                            <linearGradient xlink:href="#g1" id="g2" inkscape:collect="always" />
                            <inkscape:path-effect effect="fillet_chamfer" id="e1" only_selected="false" lpeversion="1" />
                            <meshgradient id="m"><meshrow><meshpatch><stop path="c 0,1 1,1" /></meshpatch></meshrow></meshgradient>
                          </defs>
                          <metadata id="metadata5"><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format>
                            <dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage" /></cc:Work></rdf:RDF></metadata>
                          <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1">
                            <path style="fill:url(#g2);stroke:none" d="M 1,1 H 19 V 19 Z" inkscape:path-effect="#e1" />
                            <image xlink:href="PIXEL" width="2" height="2" sodipodi:absref="/home/ada/pixel.png" />
                            <flowRoot><flowRegion><rect width="5" height="5" /></flowRegion><flowPara>Map</flowPara></flowRoot>
                            <text style="-inkscape-font-specification:'Sans\\, Bold'" y="9"><tspan x="1" sodipodi:role="line">Quay</tspan></text>
                          </g>
                        </svg>
                        """.replace("PIXEL", PIXEL)),
                new HonestPicture("Illustrator", """
                        <?xml version="1.0" encoding="utf-8"?>
                        <!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
                        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                        <svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" x="0px" y="0px" viewBox="0 0 20 20"
                        	 style="enable-background:new 0 0 20 20;" xml:space="preserve">
                        <style type="text/css"><![CDATA[
                        	.st0{fill:#231F20;filter:url(#f);} .st1{font-family:'MyriadPro-Regular';}
                        	@font-face{font-family:'Own';src:url("data:font/woff2;base64,d09GMg==") format("woff2"), local('Own');}
                        ]]></style>
                        <?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><metadata><x:xmpmeta xmlns:x="adobe:ns:meta/"/></metadata>
                        <filter id="f"><feGaussianBlur stdDeviation="0"/></filter>
                        <switch><g><rect class="st0" width="20" height="20"/><text class="st1" y="9">Quay</text></g></switch>
                        </svg>
                        """),
                new HonestPicture("Figma", """
                        <svg width="20" height="20" viewBox="0 0 20 20" fill="none" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
                        <g clip-path="url(#clip0_1_2)"><rect width="20" height="20" fill="url(#pattern0)"/></g>
                        <defs><pattern id="pattern0" patternContentUnits="objectBoundingBox" width="1" height="1">
                        <use xlink:href="#image0_1_2" transform="scale(1)"/></pattern><clipPath id="clip0_1_2"><rect width="20" height="20" fill="white"/></clipPath>
                        <image id="image0_1_2" width="1" height="1" preserveAspectRatio="none" xlink:href="PIXEL"/></defs>
                        </svg>
                        """.replace("PIXEL", PIXEL)),
                new HonestPicture("draw.io", """
                        <svg xmlns="http://www.w3.org/2000/svg" style="background: transparent; color-scheme: light dark;" width="20px" height="20px"
                         content="&lt;mxfile host=&quot;app.diagrams.net&quot;&gt;image=url(https://app.diagrams.net/a.png)&lt;/mxfile&gt;">
                        <g data-cell-id="0"><rect x="0" y="0" width="20" height="20" fill="light-dark(#ffffff, var(--dark, #121212))" pointer-events="all"/>
                        <a href="https://example.org/quay" target="_top"><text x="9" y="9" data-url="url(https://example.org)">Quay</text></a></g></svg>
                        """),
                new HonestPicture("Graphviz", """
                        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                        <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
                         "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                        <!-- Generated by graphviz version 2.43.0 (0) -->
                        <svg width="62pt" height="116pt" viewBox="0.00 0.00 62.00 116.00" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
                        <g id="node1" class="node"><title>a&#45;&gt;b</title>
                        <g id="a_node1"><a xlink:href="sources/gazette.html" xlink:title="a"><ellipse fill="none" stroke="black" cx="27" cy="-90" rx="27" ry="18"/></a></g></g></svg>
                        """),
                new HonestPicture("a loader that moves", """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" role="img" aria-label="url(x:)"><title>Loading</title><desc>A dot</desc>
                        <style>@keyframes a{to{transform:rotate(1turn)}} circle{animation:a 1s} @media (prefers-color-scheme:dark){circle{fill:#fff}}</style>
                        <circle cx="9" cy="9" r="4"><animate attributeName="r" values="4;6;4" dur="1s"/>
                        <animateTransform attributeName="transform" type="rotate" to="360" dur="1s"/><set attributeName="fill" to="url(#x)"/></circle></svg>
                        """));
    }
}
