package sourcebook.link;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sourcebook.parse.Family;

/** A page in another form, beside the page and with the same name: {@code topics/arms.md} for {@code topics/arms.html}. */
public enum Rendition {
    MARKDOWN(Feature.MARKDOWN, "md") {
        @Override
        boolean isMadeOf(String page) {
            // Without the site around them there is nothing to be found or missed.
            return !page.equals(Overview.NOT_FOUND.path()) && !page.equals(Overview.SEARCH.path());
        }
    },
    PREVIEW(Feature.PREVIEWS, "js"),
    ATOM(Feature.FEED, "xml", Family.TOPIC),
    JSON_FEED(Feature.FEED, "json", Family.TOPIC),
    CARD(Feature.CARDS, "png", Family.TOPIC, Family.CLAIM),
    /** Only topics and the home page have one; the latter's is the whole briefing, under a name that says so. */
    PDF(Feature.PDF, "pdf", Family.TOPIC) {
        @Override
        public String path(String page) {
            return page.equals(Overview.HOME.path()) ? BRIEFING : super.path(page);
        }

        @Override
        Optional<String> page(String path) {
            return path.equals(BRIEFING)
                    ? Optional.of(Overview.HOME.path())
                    : super.page(path).filter(p -> !p.equals(Overview.HOME.path()));
        }
    },
    BIBTEX(Feature.CITATIONS, "bib"),
    RIS(Feature.CITATIONS, "ris");

    private static final String PAGE = ".html";
    private static final String BRIEFING = "briefing.pdf";

    private final Feature feature;
    private final String extension;
    private final List<Family> families;

    /** @param families those whose pages it is made of, beside the home page; none for every page */
    Rendition(Feature feature, String extension, Family... families) {
        this.feature = feature;
        this.extension = "." + extension;
        this.families = List.of(families);
    }

    /** Says whether a page of a site with the given features has this form. */
    public boolean existsFor(String page, Set<Feature> features) {
        return features.contains(feature) && page.endsWith(PAGE) && isMadeOf(page);
    }

    boolean isMadeOf(String page) {
        return families.isEmpty()
                || page.equals(Overview.HOME.path())
                || families.stream()
                        .anyMatch(f -> page.startsWith(f.folder() + "/")
                                && Overview.of(f).stream()
                                        .noneMatch(o -> o.path().equals(page)));
    }

    /** Returns the path on the site of a page in this form. */
    public String path(String page) {
        return page.substring(0, page.length() - PAGE.length()) + extension;
    }

    /** Returns the path of the page that has this form at the given path; empty for the path of anything else. */
    Optional<String> page(String path) {
        return path.endsWith(extension)
                ? Optional.of(path.substring(0, path.length() - extension.length()) + PAGE)
                : Optional.empty();
    }

    /** Returns the path of the page that would have a form of the given path; empty for the path of anything else. */
    static Optional<String> pageAt(String path, Set<Feature> features) {
        return Arrays.stream(values())
                .filter(r -> features.contains(r.feature))
                .flatMap(r -> r.page(path).filter(r::isMadeOf).stream())
                .findFirst();
    }
}
