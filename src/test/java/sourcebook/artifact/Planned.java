package sourcebook.artifact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sourcebook.cite.Citations;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.language.Vocabulary;
import sourcebook.link.Linker;
import sourcebook.link.Site;
import sourcebook.message.English;
import sourcebook.parse.Parsed;
import sourcebook.render.Page;
import sourcebook.render.PageFormat;
import sourcebook.render.Templates;
import sourcebook.site.Look;
import sourcebook.site.SiteSettings;
import sourcebook.text.Wording;

/** Plans in memory, for tests. */
public final class Planned {
    private static final SiteSettings PLAIN =
            new SiteSettings("Briefing", null, "UTF-8", Set.of(), Set.of(), null, List.of(), Look.PLAIN);

    private Planned() {}

    /** Gives no text, for tests that render nothing. */
    private static final class NoTemplates implements Templates {
        @Override
        public String render(Page page) {
            throw new UnsupportedOperationException(page.path());
        }

        @Override
        public Unmade broken(Page page, String message, String help) {
            throw new UnsupportedOperationException(page.path());
        }

        @Override
        public boolean areOfProgram() {
            return false;
        }

        @Override
        public Fingerprint fingerprint() {
            return Fingerprint.of("none");
        }
    }

    /** Returns the plan for parsed files with their pages and some other formats. */
    public static Plan plan(Linker linker, Set<String> assets, Diagnostics diagnostics, Format... others) {
        List<Format> formats = new ArrayList<>(List.of(new PageFormat(PLAIN, new NoTemplates(), new Citations())));
        formats.addAll(List.of(others));
        return Plan.of(new Contents(linker.documents(), assets), formats, "assets", diagnostics);
    }

    /** Returns the site that parsed files make. */
    public static Site link(List<Parsed> files, Set<String> assets, Diagnostics diagnostics, Format... others) {
        return link(files, assets, Vocabulary.ENGLISH, English.WORDING, diagnostics, others);
    }

    /** Links a site in another language. */
    public static Site link(
            List<Parsed> files,
            Set<String> assets,
            Vocabulary vocabulary,
            Wording wording,
            Diagnostics diagnostics,
            Format... others) {
        Linker linker = new Linker(files, false, null, vocabulary, wording, diagnostics);
        return linker.link(plan(linker, assets, diagnostics, others));
    }

    /** Returns everything that a format makes of a site without assets, in the order in which it is planned. */
    public static List<SiteFile> files(Site site, Format format) {
        List<SiteFile> files = new ArrayList<>();
        Contents contents = new Contents(site.documents(), Set.of());
        try {
            for (Artifact<?> artifact : Plan.of(contents, List.of(format), "assets", new Diagnostics())
                    .artifacts()) {
                files.addAll(Plan.make(artifact, site).files());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unmade e) {
            throw new AssertionError(e);
        }
        return files;
    }
}
