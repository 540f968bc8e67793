package sourcebook.render;

import static sourcebook.parse.Html.escape;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.link.SentenceIds;
import sourcebook.link.SentenceText;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Fragment;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Part;
import sourcebook.parse.Quotation;
import sourcebook.parse.Sentence;
import sourcebook.site.Feature;
import sourcebook.site.SiteSettings;

/** Writes fragments for one place on the site: fills in the links, whose form depends on where they stand. */
sealed class FragmentWriter permits EditionWriter {
    final Site site;
    private final String root;
    private final String path;
    private final Addressing addressing;
    private final MarginNotes notes;

    /** Which sentences of a page have an anchor there. */
    enum Addressing {
        /** Those to which the curator gave a name. */
        NAMED,
        /** The same; others that cite something are kept together, since a reader may ask for what was known on a day. */
        PARTED,
        /** All. */
        ALL,
        /** All; those that rest on something have a link to the page that shows it, and a note beside them. */
        LINKED;

        /** Returns which have one on pages that readers quote. */
        static Addressing of(SiteSettings settings) {
            return settings.features().contains(Feature.EVIDENCE) ? LINKED : ALL;
        }
    }

    /**
     * @param path path on the site of the page on which the fragments are shown
     * @param root what leads from that page to the top of the site
     */
    FragmentWriter(Site site, String path, String root) {
        this(site, path, root, Addressing.NAMED);
    }

    FragmentWriter(Site site, String path, String root, Addressing addressing) {
        this.site = site;
        this.path = path;
        this.root = root;
        this.addressing = addressing;
        this.notes = new MarginNotes(site);
    }

    String root() {
        return root;
    }

    /** Returns the address of a page or anchor, relative to the page that is being written. */
    String href(String target) {
        int hash = target.indexOf('#');
        boolean samePage = hash > 0 && target.substring(0, hash).equals(path);
        return samePage ? target.substring(hash) : root + target;
    }

    String href(Document document, @Nullable String anchor) {
        return href(document.path() + (anchor == null ? "" : "#" + anchor));
    }

    /**
     * Returns the fragment in blocks.
     *
     * @param owner the page in whose body the fragment stands
     * @param quotation makes the data of a quotation
     */
    List<PageModel.Block> blocks(
            Fragment fragment, Document owner, Function<Quotation, PageModel.Quotation> quotation) {
        List<PageModel.Block> blocks = new ArrayList<>();
        StringBuilder html = new StringBuilder();
        for (Part part : shown(fragment, owner)) {
            if (part instanceof Part.Quote quote) {
                close(html, blocks);
                blocks.add(new PageModel.Block(null, quotation.apply(quote.quotation())));
            } else {
                write(part, owner, html);
            }
        }
        close(html, blocks);
        return List.copyOf(blocks);
    }

    /** Returns a fragment without quotations as markup. */
    Html inline(Fragment fragment, Document owner) {
        StringBuilder html = new StringBuilder();
        shown(fragment, owner).forEach(p -> write(p, owner, html));
        return new Html(html.toString());
    }

    /** Returns the first sentences of a fragment, without what stands between and inside of which there are blocks. */
    Html opening(Fragment fragment, Document owner, int sentences) {
        StringBuilder html = new StringBuilder();
        boolean within = false;
        int done = 0;
        for (Part part : fragment.parts()) {
            if (part instanceof Part.Bound bound && bound.kind() == Part.Bound.Kind.BEGIN) {
                within = true;
                html.append(html.isEmpty() ? "" : " ");
                write(part, owner, html);
            } else if (part instanceof Part.Bound bound && bound.kind() == Part.Bound.Kind.END && within) {
                within = false;
                write(part, owner, html);
                if (++done == sentences) {
                    break;
                }
            } else if (within && !(part instanceof Part.Quote)) {
                write(part, owner, html);
            }
        }
        return new Html(html.toString());
    }

    /** Returns the parts of a fragment with the footnotes, if they belong to the page that is being written. */
    private List<Part> shown(Fragment fragment, Document owner) {
        return fragment.parts().stream()
                .flatMap(p -> !(p instanceof Part.Footnotes footnotes)
                        ? Stream.of(p)
                        : showsWhole(owner) ? footnotes.list().parts().stream() : Stream.empty())
                .toList();
    }

    /** Says whether the whole body of a page is being written, so that its footnotes have a place. */
    boolean showsWhole(Document owner) {
        return owner.path().equals(path);
    }

    private static void close(StringBuilder html, List<PageModel.Block> blocks) {
        if (!html.toString().isBlank()) {
            blocks.add(new PageModel.Block(new Html(html.toString().strip()), null));
        }
        html.setLength(0);
    }

    private void write(Part part, Document owner, StringBuilder html) {
        if (part instanceof Part.Markup markup) {
            html.append(markup(markup.html(), owner));
        } else if (part instanceof Part.CrossLink link) {
            crossLink(link, html);
        } else if (part instanceof Part.Citation citation) {
            citation(citation, html);
        } else if (part instanceof Part.Address address) {
            html.append(escape(site.path(address.path()).map(this::href).orElse("")));
        } else if (part instanceof Part.FootnoteNumber number && showsWhole(owner)) {
            html.append(markup(number.html(), owner));
        } else if (part instanceof Part.Bound bound) {
            bound(bound, owner, html);
        }
    }

    /** Writes where a sentence begins or ends, if it has an anchor here or is kept together. */
    void bound(Part.Bound bound, Document owner, StringBuilder html) {
        Sentence sentence = owner.body().sentences().get(bound.number());
        boolean all = addressing.compareTo(Addressing.ALL) >= 0 && SentenceIds.haveAll(owner);
        String anchor = !showsWhole(owner)
                ? ""
                : all
                        ? SentenceIds.of(site).of(owner).get(bound.number())
                        : sentence.name() == null ? "" : sentence.name().value();
        if (!anchor.isEmpty()) {
            String link = all && addressing == Addressing.LINKED && EvidenceFormat.has(owner, bound.number())
                    ? "<a class=\"permalink\" href=\"" + escape(href(EvidenceFormat.path(owner) + "#" + anchor)) + "\">"
                            + escape(site.wording().of("evidence.link")) + "</a>"
                    : "";
            // Beside the home page's sentences stands what happened.
            boolean noted = !link.isEmpty() && bound.kind() == Part.Bound.Kind.END && owner.family() != Family.PAGE;
            String note = noted ? notes.of(sentence) : "";
            String id = " id=\"" + escape(anchor) + "\"";
            html.append(
                    switch (bound.kind()) {
                        case BEGIN -> "<span" + id + ">";
                        case END -> link + note + "</span>";
                        case POINT -> "<span" + id + "></span>";
                        case ROW -> id;
                        case ROW_END -> link;
                    });
        } else if (addressing != Addressing.NAMED && !sentence.citations().isEmpty()) {
            html.append(
                    switch (bound.kind()) {
                        case BEGIN -> "<span>";
                        case END -> "</span>";
                        case POINT, ROW, ROW_END -> "";
                    });
        }
    }

    /** Returns markup of a page's body as it stands here. */
    String markup(String html, Document owner) {
        return html;
    }

    private void crossLink(Part.CrossLink link, StringBuilder html) {
        Document target = site.target(link.reference()).orElseThrow();
        String label = link.label() == null ? target.name() : link.label();
        boolean here = target.path().equals(path) && link.reference().anchor() == null;
        if (here) {
            html.append(escape(label));
        } else {
            html.append("<a class=\"to-").append(target.family().noun()).append("\" href=\"");
            html.append(escape(href(target, link.reference().anchor()))).append("\">");
            html.append(escape(label)).append("</a>");
        }
    }

    private void citation(Part.Citation citation, StringBuilder html) {
        Map<Document, List<Part.Citation.Cited>> bySource = new LinkedHashMap<>();
        for (Part.Citation.Cited cited : citation.sources()) {
            Document source = site.target(cited.reference()).orElseThrow();
            bySource.computeIfAbsent(source, s -> new ArrayList<>()).add(cited);
        }
        html.append("<span class=\"citation\" data-known=\"")
                .append(known(bySource.keySet()))
                .append("\">[");
        String separator = "";
        for (Map.Entry<Document, List<Part.Citation.Cited>> entry : bySource.entrySet()) {
            html.append(separator);
            cited(entry.getKey(), entry.getValue(), html);
            separator = site.wording().of("join.items");
        }
        html.append("]</span>");
    }

    /** A statement is known for certain when all sources on which it rests are. */
    private static String known(Collection<Document> sources) {
        String latest = "";
        for (Document source : sources) {
            String known = source.date().flatMap(FragmentWriter::known).orElse("none");
            latest = known.compareTo(latest) > 0 ? known : latest;
        }
        return latest;
    }

    /** Returns the last day that a date may mean; empty where it is open, since then no day is certain. */
    static Optional<String> known(EdtfDate date) {
        return date.latest().map(LocalDate::toString);
    }

    /** Several places in one source stand under one name: "CNBC 1, 2". */
    void cited(Document source, List<Part.Citation.Cited> places, StringBuilder html) {
        String label = escape(source.source().label().value());
        for (int i = 0; i < places.size(); i++) {
            Part.Citation.Cited cited = places.get(i);
            html.append(i == 0 ? "" : site.wording().of("list.next")).append("<a href=\"");
            html.append(escape(href(source, cited.reference().anchor()))).append("\">");
            if (i == 0) {
                html.append(label).append(places.size() > 1 ? " 1" : "");
            } else {
                html.append("<span class=\"visually-hidden\">")
                        .append(label)
                        .append(" </span>")
                        .append(i + 1);
            }
            html.append("</a>");
            if (!cited.locator().isEmpty()) {
                html.append(site.wording().of("join.adds")).append(escape(cited.locator()));
            }
        }
    }

    /** Returns a sentence as plain text, with the names to which its cross-links lead. */
    String plain(Sentence sentence) {
        return SentenceText.of(sentence, site);
    }
}
