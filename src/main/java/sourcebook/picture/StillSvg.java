package sourcebook.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in a picture that neither runs anything nor loads anything from elsewhere (W3C, SVG 1.1 and SVG 2). */
final class StillSvg {
    static final String SVG = "http://www.w3.org/2000/svg";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final String EVENTS = "http://www.w3.org/2001/xml-events";

    /** What browsers know beside SVG; elements of all others, such as editors put into pictures, are nothing to them. */
    private static final Set<String> LIVE =
            Set.of("http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML", EVENTS);

    /** All of SVG 1.1 and 2, and what editors write of drafts, but for what runs or lays a page into the picture. */
    private static final Set<String> ELEMENTS = Set.of("""
            a altGlyph altGlyphDef altGlyphItem animate animateColor animateMotion animateTransform circle clipPath
            color-profile cursor defs desc discard ellipse feBlend feColorMatrix feComponentTransfer feComposite
            feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
            feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
            feSpecularLighting feSpotLight feTile feTurbulence filter flowDiv flowLine flowPara flowRegion
            flowRegionBreak flowRegionExclude flowRoot flowSpan flowTref font font-face font-face-format
            font-face-name font-face-src font-face-uri g glyph glyphRef hatch hatchPath hatchpath hkern image line
            linearGradient marker mask mesh meshGradient meshPatch meshRow meshgradient meshpatch meshrow metadata
            missing-glyph mpath page pageSet path pattern polygon polyline radialGradient rect set solidColor
            solidcolor stop style svg switch symbol tbreak text textArea textPath title tref tspan use view vkern
            """.trim().split("\\s+"));

    private static final Set<String> CHANGING = Set.of("href", "src", "base", "target", "rel");

    /** Other names are those of windows, which stay tied to the one from which they were opened. */
    private static final Set<String> WINDOWS = Set.of("", "_blank", "_self", "_top", "_parent");

    private static final Set<String> IMAGES = Set.of("image", "feImage", "cursor");

    private static final Pattern NO_SCRIPTS = Pattern.compile("script|handler|listener");

    /** These hold text for programs and for screen readers, in which nothing is asked for. */
    private static final Pattern TEXT = Pattern.compile("content|data-.*|aria-.*");

    private StillSvg() {}

    /** Returns why an element may not stand in a picture, or nothing. */
    static Optional<Fault> element(String namespace, String name) {
        boolean allowed = namespace.equals(SVG) ? ELEMENTS.contains(name) : !LIVE.contains(namespace);
        if (allowed) {
            return Optional.empty();
        }
        String help = "take it out; most editors save a picture without such things as 'plain' or 'optimized' SVG";
        if (NO_SCRIPTS.matcher(name).matches()) {
            help = "take it out, with what is in it: a picture is shown without its scripts. Inkscape adds some for"
                    + " browsers, unless its settings for SVG say that none are inserted";
        } else if (name.equals("foreignObject")) {
            help = "save text as text of SVG: draw.io does so with labels converted to SVG, Mermaid with"
                    + " htmlLabels: false, Illustrator without preserving its editing capabilities";
        }
        return Optional.of(new Fault("an element '" + name + "' may not stand in a picture", help));
    }

    /**
     * Returns why an attribute may not stand in a picture, or nothing.
     *
     * @param element name of its element
     * @param drawn whether that is an element of SVG
     */
    static Optional<Fault> attribute(String element, boolean drawn, String namespace, String name, String value) {
        boolean own = namespace.isEmpty() || namespace.equals(SVG);
        if (namespace.equals(EVENTS) || (drawn && own && isHandler(name))) {
            return Optional.of(
                    new Fault("the attribute '" + name + "' runs a script", "take it out: a picture runs none"));
        } else if (namespace.equals(XML) && name.equals("base")) {
            return Optional.of(new Fault(
                    "'xml:base' changes where addresses in the picture lead to",
                    "take it out, and write them in full"));
        } else if (namespace.equals(XLINK) && name.equals("href")) {
            return PictureAddress.fault(value, 0, drawn ? use(element) : PictureAddress.Use.LINK);
        } else if (!drawn || !own) {
            return Optional.empty();
        } else if (name.equals("href") || name.equals("src")) {
            return PictureAddress.fault(value, 0, use(element));
        } else if (name.equals("ping")) {
            return Optional.of(new Fault("'ping' tells another site what a reader chooses", "take it out"));
        } else if (name.equals("attributeName")) {
            return animated(value);
        } else if (reachesBack(name, value)) {
            return Optional.of(new Fault(
                    "the link opens a window that could reach back",
                    "take '" + name + "' out, or write target=\"_blank\""));
        }
        return TEXT.matcher(name).matches() ? Optional.empty() : PictureStyle.fault(value);
    }

    /** An animation may not give an element what the element itself may not have. */
    private static Optional<Fault> animated(String value) {
        String name = value.strip();
        String local = name.substring(name.indexOf(':') + 1);
        return isHandler(local) || CHANGING.contains(local.toLowerCase(Locale.ROOT))
                ? Optional.of(new Fault(
                        "an animation may not change '" + name + "'", "animate how something looks or where it is"))
                : Optional.empty();
    }

    private static boolean reachesBack(String name, String value) {
        String written = value.strip().toLowerCase(Locale.ROOT);
        return (name.equals("target") && !WINDOWS.contains(written))
                || (name.equals("rel") && List.of(written.split("\\s+")).contains("opener"));
    }

    private static boolean isHandler(String name) {
        return name.regionMatches(true, 0, "on", 0, 2);
    }

    private static PictureAddress.Use use(String element) {
        if (element.equals("a")) {
            return PictureAddress.Use.LINK;
        } else if (element.equals("font-face-uri")) {
            return PictureAddress.Use.STYLE;
        }
        return IMAGES.contains(element) ? PictureAddress.Use.IMAGE : PictureAddress.Use.PART;
    }
}
