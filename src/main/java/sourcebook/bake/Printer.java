package sourcebook.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.Feature;
import sourcebook.pdf.Press;
import sourcebook.render.Page;
import sourcebook.render.Templates;
import sourcebook.render.Templates.TemplateProblem;

/** Prints editions, with the project's own fonts for what the program's fonts lack. Any number of threads may print. */
final class Printer {
    private final Templates templates;
    private final String folder;
    private final Press press;
    private final SortedSet<Integer> missing = new ConcurrentSkipListSet<>();

    /**
     * Sets up the press, and reports fonts that cannot be used.
     *
     * @param assets paths of the assets on the site
     * @throws IOException if a font's file cannot be read
     */
    Printer(Project project, Set<String> assets, Templates templates, Diagnostics diagnostics) throws IOException {
        this.templates = templates;
        this.folder = project.shown(project.assets()) + "/fonts";
        this.press = new Press();
        for (String asset : new TreeSet<>(assets)) {
            if (asset.startsWith("fonts/") && asset.endsWith(".ttf")) {
                byte[] font = Files.readAllBytes(project.assets().resolve(asset));
                if (!press.add(asset, font)) {
                    diagnostics.add(Diagnostic.in(
                                    project.shown(project.assets()) + "/" + asset,
                                    Code.BAD_FONT,
                                    "this is not a TrueType font with Unicode characters")
                            .help("the PDF editions cannot use it; take it away, or put another file there"));
                }
            }
        }
    }

    /**
     * Returns the text of an edition, ready to be printed.
     *
     * @throws TemplateProblem if the template does not exist, cannot be parsed, or fails
     */
    String compose(Page edition) throws TemplateProblem {
        String html = templates.render(edition);
        missing.addAll(press.missing(html));
        return html;
    }

    /** Returns the PDF of a composed edition. */
    byte[] print(String html) throws IOException, Press.Unprintable {
        return press.print(html);
    }

    /** Warns of characters that readers of the editions composed so far will not see. */
    void reportMissing(Diagnostics diagnostics) {
        if (!missing.isEmpty()) {
            int first = missing.first();
            String others = missing.size() == 1 ? "" : " and " + (missing.size() - 1) + " more";
            diagnostics.add(Diagnostic.in(
                            folder,
                            Code.MISSING_GLYPH,
                            String.format(
                                    Locale.ROOT,
                                    "no font has the character '%s' (U+%04X)%s",
                                    Character.toString(first),
                                    first,
                                    others))
                    .help("put a TrueType font that has it into the folder " + folder
                            + ", or leave the PDF editions out: " + Feature.PDF.property() + "=false"));
        }
    }
}
