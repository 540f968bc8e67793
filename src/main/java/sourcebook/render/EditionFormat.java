package sourcebook.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Artifact;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Fingerprint;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Made;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Rendition;
import sourcebook.artifact.SiteFile;
import sourcebook.artifact.Unmade;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.pdf.Press;
import sourcebook.site.Feature;
import sourcebook.site.SiteSettings;
import sourcebook.text.Located;

/**
 * The editions, to be printed: the whole briefing, and each topic. What rests on very many sources has none, because nobody
 * would read it on paper.
 */
public final class EditionFormat implements Format {
    /** Document type of what is printed. */
    public static final String TYPE = "edition";

    /** On how many sources an edition may rest. */
    static final int MAX_SOURCES = 200;

    /** Whose bodies the whole briefing prints, beside those of sources. */
    private static final Set<Family> PRINTED = EnumSet.of(Family.TOPIC, Family.CLAIM, Family.PAGE);

    /** How many positions and quotations it may print, and how many citations each file of which it is made may have. */
    private static final int MAX_RECORDS = 2_000;

    /**
     * How many characters each file of which it is made may have; what takes more time to print than its characters do counts as
     * many as could be printed meanwhile.
     */
    private static final int MAX_CHARACTERS = 100_000;

    private static final int OF_LINE = 100;
    private static final int OF_CELL = 30;
    private static final int OF_CITATION = 60;
    private static final int OF_RECORD = 100;
    private static final int OF_FIGURE = 600;

    /** Of the characters that no font has, so many are named. */
    private static final int MOST_NAMED = 8;

    private final SiteSettings settings;
    private final Templates templates;
    private final Fonts fonts;

    /** What no font has, and in which editions it would stand. */
    private final NavigableMap<Integer, Set<String>> missing = new ConcurrentSkipListMap<>();

    /** The press with the fonts of a project, set up when it is first needed. */
    public interface Fonts {
        /**
         * Returns the press.
         *
         * @throws IOException if a font's file cannot be read
         */
        Press press() throws IOException;

        /** Returns what is wrong with them; complete once there is a press. */
        List<Diagnostic> problems();

        /** Returns the folder of the fonts, as a user knows it. */
        String folder();

        /** Returns the state of the fonts. */
        Fingerprint fingerprint();
    }

    public EditionFormat(SiteSettings settings, Templates templates, Fonts fonts) {
        this.settings = settings;
        this.templates = templates;
        this.fonts = fonts;
    }

    /** The longest ones come before the others. */
    @Override
    public void contribute(Contents contents, Plan plan) {
        List<Document> sources = contents.family(Family.SOURCE).toList();
        Map<String, List<Document>> byTopic = new HashMap<>();
        sources.forEach(source -> source.source().topics().stream()
                .map(Located::value)
                .distinct()
                .forEach(topic ->
                        byTopic.computeIfAbsent(topic, t -> new ArrayList<>()).add(source)));
        if (arePrintable(sources) && PRINTED.stream().flatMap(contents::family).allMatch(EditionFormat::isPrintable)) {
            plan.add(new Edition(
                    null,
                    Overview.HOME.path(),
                    settings.title(),
                    site -> EditionViews.briefing(site, settings.url()),
                    views -> views.description(Overview.HOME, settings),
                    plan));
        }
        contents.family(Family.TOPIC)
                .filter(t -> isPrintable(t) && arePrintable(byTopic.getOrDefault(t.id(), List.of())))
                .sorted(Comparator.comparingInt(t -> -t.text().content().length()))
                .forEach(t -> plan.add(new Edition(
                        t,
                        t.path(),
                        t.title(),
                        site -> EditionViews.topic(site, t, settings.url()),
                        views -> views.description(t),
                        plan)));
    }

    /** Says whether an edition can rest on some sources; where they are many, none of them is looked into. */
    private static boolean arePrintable(List<Document> sources) {
        return sources.size() <= MAX_SOURCES
                && sources.stream().mapToInt(EditionFormat::records).sum() <= MAX_RECORDS
                && sources.stream().allMatch(EditionFormat::isPrintable);
    }

    private static boolean isPrintable(Document file) {
        return length(file) <= MAX_CHARACTERS && file.body().citations().size() <= MAX_RECORDS;
    }

    private static int length(Document file) {
        String text = file.text().content();
        int length = text.length() + file.body().citations().size() * OF_CITATION;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean endsLine = c == '\n' && i > 0 && text.charAt(i - 1) != '\n';
            length += endsLine ? OF_LINE : c == '|' ? OF_CELL : 0;
        }
        return file.family() == Family.SOURCE
                ? length
                        + records(file) * OF_RECORD
                        + file.source().positions().stream()
                                        .mapToInt(p -> p.figures().size())
                                        .sum()
                                * OF_FIGURE
                : length;
    }

    private static int records(Document source) {
        return source.source().positions().size() + source.body().quotations().size();
    }

    /** Tells of fonts that cannot be used, and of characters that readers of the editions will not see. */
    @Override
    public void conclude(Diagnostics diagnostics) {
        diagnostics.addAll(fonts.problems());
        if (!missing.isEmpty()) {
            int more = missing.size() - MOST_NAMED;
            String named = missing.keySet().stream()
                    .limit(MOST_NAMED)
                    .map(c -> String.format(Locale.ROOT, "'%s' (U+%04X)", Character.toString(c), c))
                    .collect(Collectors.joining(", ", "", more > 0 ? " and " + more + " more" : ""));
            diagnostics.add(Diagnostic.in(
                            fonts.folder(),
                            Code.MISSING_GLYPH,
                            "no font of the PDF editions has " + named + ", so that each is printed as a box in "
                                    + places())
                    .help("put a TrueType font that has them into the folder " + fonts.folder() + suggestion()
                            + ", or leave the PDF editions out: " + Feature.PDF.property() + "=false"));
        }
    }

    private String places() {
        List<String> editions = missing.values().stream()
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .toList();
        int more = editions.size() - MOST_NAMED;
        return editions.stream()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", ", "", more > 0 ? " and " + more + " more" : ""));
    }

    /** Those who write of money need no more than one font. */
    private String suggestion() {
        boolean money = missing.keySet().stream().allMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL);
        return money ? " (Noto Sans and DejaVu Sans have those of most currencies), write the currency in letters" : "";
    }

    /** @param fonts the state of the fonts with which the page is printed */
    record Value(Page page, Fingerprint fonts) {}

    private final class Edition extends Artifact<Value> {
        private final String title;
        private final String page;
        private final Function<Site, EditionViews> made;
        private final Function<EditionViews, String> description;
        private final Plan plan;

        /**
         * @param topic a topic, or null for the whole briefing
         * @param page path of the page that is printed
         */
        Edition(
                @Nullable Document topic,
                String page,
                String title,
                Function<Site, EditionViews> made,
                Function<EditionViews, String> description,
                Plan plan) {
            super(Rendition.PDF.path(page), Kind.EDITION, topic);
            this.page = page;
            this.title = title;
            this.made = made;
            this.description = description;
            this.plan = plan;
        }

        @Override
        public Value value(Site site) {
            EditionViews views = made.apply(site);
            Map<String, Object> model = new Frame(site, settings, plan)
                    .model(views, page, TYPE, title, description.apply(views), null, null);
            model.put("edition", views.edition());
            return new Value(new Page(path(), TYPE, model, templates.fingerprint()), fonts.fingerprint());
        }

        @Override
        public Made make(Value value, List<byte[]> ingredients) throws Unmade, IOException {
            String html = templates.render(value.page);
            boolean complete = isComplete(html);
            try {
                return new Made(List.of(new SiteFile(path(), fonts.press().print(html))), complete);
            } catch (Press.Unprintable e) {
                throw templates.broken(
                        value.page,
                        String.valueOf(e.getMessage()),
                        "seen while printing " + path() + "; look at its style sheet, edition.css, too");
            }
        }

        @Override
        public boolean mayFail() {
            return true;
        }

        /** Printing takes long, so only the template is tried. */
        @Override
        public @Nullable Made rehearse(Value value) throws Unmade, IOException {
            isComplete(templates.render(value.page));
            return null;
        }

        private boolean isComplete(String html) throws Unmade, IOException {
            Press press = fonts.press();
            List<Diagnostic> unusable = fonts.problems();
            if (!unusable.isEmpty()) {
                throw new Unmade(unusable.get(0), null);
            }
            SortedSet<Integer> unknown = press.missing(html);
            unknown.forEach(c -> missing.computeIfAbsent(c, x -> new ConcurrentSkipListSet<>())
                    .add(path()));
            return unknown.isEmpty();
        }
    }
}
