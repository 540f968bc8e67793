package sourcebook.drawing;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** A drawing in SVG without text: its letters are outlines already. Nothing that it names is loaded. */
public final class Drawing {
    private final SVGDocument svg;

    private Drawing(SVGDocument svg) {
        this.svg = svg;
    }

    /** Reads an element {@code svg} of an XML document; empty if it cannot be drawn. */
    public static Optional<Drawing> of(Element svg) {
        LoaderContext context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .build();
        byte[] xml = svg.outerHtml().getBytes(StandardCharsets.UTF_8);
        return Optional.ofNullable(new SVGLoader().load(new ByteArrayInputStream(xml), null, context))
                .map(Drawing::new);
    }

    /** Returns the width in the drawing's own units. */
    public float width() {
        return svg.size().width;
    }

    /** Returns the height in the drawing's own units. */
    public float height() {
        return svg.size().height;
    }

    /** Draws it into a rectangle at the origin; lengths are in units of the graphics. */
    public void draw(Graphics2D graphics, float width, float height) {
        svg.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(width, height));
    }
}
