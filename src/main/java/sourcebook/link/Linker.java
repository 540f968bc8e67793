package sourcebook.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Edit;
import sourcebook.language.Vocabulary;
import sourcebook.parse.Agreement;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Quotation;
import sourcebook.parse.Reference;
import sourcebook.parse.Source;
import sourcebook.text.Located;
import sourcebook.text.Wording;

/** Resolves every reference of every file, and inverts them. */
public final class Linker {
    /** At so many places an unknown name is reported. */
    private static final int MAX_PLACES = 3;

    private final Names names;
    private final Diagnostics diagnostics;
    private final List<Document> documents = new ArrayList<>();
    private final Suggestions suggestions = new Suggestions();
    private final Anchors anchors;
    private final Set<String> published = new HashSet<>();
    private final List<Parsed> contents;
    private final boolean drafts;
    private final @Nullable Site before;
    private final Map<Document, Links> known;
    private final Lazy<Map<Document, Links>> links = new Lazy<>(this::resolvedLinks);
    private final Map<Document, Set<String>> quotationIds = new HashMap<>();
    private final Map<Document, Set<String>> provisionIds = new HashMap<>();
    private final Vocabulary vocabulary;
    private final Wording wording;

    /**
     * Looks which files are pages, and what they are called.
     *
     * @param contents all parsed files, sorted by path
     * @param drafts whether drafts are published, too
     * @param before the site before some files have changed, or null; links that cannot have changed are taken from it
     * @param vocabulary the language in which the pages are written, and what is known of its words
     * @param wording what the program puts on them
     */
    public Linker(
            List<Parsed> contents,
            boolean drafts,
            @Nullable Site before,
            Vocabulary vocabulary,
            Wording wording,
            Diagnostics diagnostics) {
        this.vocabulary = vocabulary;
        this.wording = wording;
        this.contents = contents;
        this.drafts = drafts;
        this.before = before;
        this.known = before == null ? Map.of() : before.linksFor(contents, drafts, vocabulary, wording);
        this.names = new Names(contents, diagnostics);
        this.diagnostics = diagnostics;
        this.anchors = new Anchors(names, suggestions, diagnostics);
        for (Parsed content : contents) {
            if (content instanceof Document document && names.withId(document.id()) == document) {
                if (document.frontMatter().isDraft() && !drafts) {
                    diagnostics.add(Diagnostic.in(
                            document.text().path(),
                            Code.DRAFT,
                            "the page is not published, because its status is draft"));
                } else {
                    documents.add(document);
                    published.add(document.id());
                }
            }
        }
    }

    /** Returns the pages that are published, sorted by path of their files. */
    public List<Document> documents() {
        return List.copyOf(documents);
    }

    /** Resolves what is said by id and name. It needs no addresses, and can be done while these are found. */
    public void resolve() {
        links.get();
    }

    private Map<Document, Links> resolvedLinks() {
        documents.forEach(anchors::checkTwice);
        Map<Document, Links> resolved = new LinkedHashMap<>();
        for (Document document : documents) {
            Links old = known.get(document);
            Links own = old != null && haveStayed(old.sentences()) ? old : resolved(document);
            resolved.put(document, own);
            diagnostics.addAll(own.problems().sorted());
        }
        return resolved;
    }

    /** Returns the site; called once. */
    public Site link(Addresses addresses) {
        resolve();
        LocalLinks localLinks = new LocalLinks(documents, addresses, anchors, suggestions, diagnostics);
        documents.forEach(localLinks::resolve);
        reportUnresolved(links.get().values());
        return new Site(contents, drafts, links.get(), localLinks.paths(), before, vocabulary, wording);
    }

    // ---- References --------------------------------------------------------------------------------------------

    private Links resolved(Document document) {
        Links links = new Links();
        document.frontMatter().references().forEach(r -> resolve(r, document, links));
        document.body().references().forEach(r -> resolve(r, document, links));
        for (Quotation quotation : document.body().quotations()) {
            quotation.speakers().forEach(s -> checkSpeaker(s, links));
            if (quotation.original() != null) {
                resolveOriginal(quotation.original(), document, links);
            }
            if (quotation.translator() != null) {
                resolve(quotation.translator(), document, links);
            }
        }
        document.body().uncited().forEach(u -> checkUncited(u, links));
        if (document.frontMatter() instanceof Source source) {
            source.quotationReferences()
                    .filter(q -> !document.body().lostAnchors().contains(q.value()))
                    .forEach(q -> checkQuotation(q, document, "the file", links));
            source.provisions().forEach(p -> checkProvision(p, links));
            source.positions().stream().flatMap(Position::origins).forEach(o -> checkOrigin(o, links));
        }
        return links;
    }

    private void resolve(Reference reference, Document from, Links links) {
        Parsed found = find(reference, from, links);
        if (found == null) {
            return;
        }
        if (reference.family() != null && found.family() != reference.family()) {
            links.report(Diagnostic.at(
                    reference.span(),
                    Code.WRONG_FAMILY,
                    "'" + reference.target() + "' is " + found.family().aNoun() + ", and "
                            + reference.family().aNoun() + " is needed here"));
        } else if (found instanceof Document document) {
            if (!published.contains(document.id())) {
                links.report(Diagnostic.at(
                                reference.span(), Code.LINK_TO_DRAFT, "the page '" + document.id() + "' is a draft")
                        .help("publish it, or take the link out"));
            } else {
                links.lead(reference, document);
                reference.anchorName().ifPresent(a -> lead(reference, document, a, links));
            }
        } else {
            links.leaveOpen();
        }
    }

    /** Of all anchors on a page, only that of a quotation will do. */
    private void resolveOriginal(Reference original, Document from, Links links) {
        Reference page = original.withoutAnchor();
        resolve(page, from, links);
        String id = links.target(page);
        if (id != null && names.withId(id) instanceof Document document) {
            Located<String> quotation = new Located<>(original.anchorName().orElseThrow(), original.span());
            if (!document.body().lostAnchors().contains(quotation.value())) {
                checkQuotation(quotation, document, document == from ? "the file" : "'" + id + "'", links);
            }
            links.lead(original, document);
        }
    }

    private void lead(Reference reference, Document target, String anchor, Links links) {
        anchors.check(reference.span(), target, anchor, links.problems());
        if (anchors.isSentence(target, anchor)) {
            links.leadToSentence(target, anchor);
        }
    }

    /** Says whether sentences are still there; any other anchor is there as long as pages show the same to others. */
    private boolean haveStayed(Map<String, Set<String>> sentences) {
        return sentences.entrySet().stream()
                .allMatch(e -> names.withId(e.getKey()) instanceof Document page
                        && e.getValue().stream().allMatch(a -> anchors.isSentence(page, a)));
    }

    private void checkUncited(Located<String> id, Links links) {
        Parsed found = names.withId(links.asked(id.value()));
        if (found != null && found.family() == Family.SOURCE) {
            links.report(Diagnostic.at(
                            id.span(),
                            Code.LOOSE_REFERENCE,
                            "'" + id.span().content() + "' is shown as text, although a source has this id")
                    .help("to cite it, write [@" + id.value()
                            + "] with nothing else in the brackets but other sources, anchors and locators"));
        }
    }

    private @Nullable Parsed find(Reference reference, Document from, Links links) {
        if (reference.target().isEmpty()) {
            return from;
        }
        Parsed byId = names.withId(reference.target());
        if (byId != null) {
            return byId;
        }
        boolean byName = reference.kind() == Reference.Kind.CROSS_LINK;
        List<Document> named = byName ? names.withName(reference.target()) : List.of();
        if (named.size() == 1) {
            return named.get(0);
        }
        if (named.size() > 1) {
            String candidates = named.stream()
                    .map(d -> d.id() + " (" + d.text().path() + ")")
                    .collect(Collectors.joining(", "));
            links.report(Diagnostic.at(
                            reference.span(),
                            Code.AMBIGUOUS_LINK,
                            "'" + reference.target() + "' is the name of several pages")
                    .help("write the id: " + candidates));
            return null;
        }
        if (byName
                && names.areIncomplete()
                && !reference.target().equals(reference.target().toLowerCase(Locale.ROOT))) {
            // It may be a name of a file that could not be read; an id has no capital letters.
            links.leaveOpen();
            return null;
        }
        links.unresolved().add(reference);
        return null;
    }

    /** A name that is wrong at many places is one mistake: the first places are shown, and the others counted. */
    private void reportUnresolved(Collection<Links> links) {
        Map<String, List<Reference>> unresolved = new TreeMap<>();
        links.forEach(l -> l.unresolved()
                .forEach(r -> unresolved
                        .computeIfAbsent(r.target(), t -> new ArrayList<>())
                        .add(r)));
        for (List<Reference> places : unresolved.values()) {
            int more = places.size() - MAX_PLACES;
            for (Reference reference : places.subList(0, Math.min(places.size(), MAX_PLACES))) {
                Family family = reference.family();
                diagnostics.add(Diagnostic.at(
                                reference.span(),
                                Code.UNRESOLVED_LINK,
                                "no " + (family == null ? "page" : family.noun()) + " is called '" + reference.target()
                                        + "'")
                        .help(idHelp(reference, family)
                                + (more > 0 ? " (the same name stands at " + places(more) + ")" : ""))
                        .mendedBy(Edit.of(reference.span(), reference.target(), names.respelled(reference))));
            }
        }
    }

    private static String places(int more) {
        return more == 1 ? "one more place" : more + " more places";
    }

    /** Where only an id will do, somebody may have written a name. */
    private String idHelp(Reference reference, @Nullable Family family) {
        List<Document> named = names.withName(reference.target()).stream()
                .filter(d -> d.family() == family)
                .toList();
        if (named.size() == 1) {
            return "write the id: " + named.get(0).id();
        }
        String near = suggestions.help(reference.target(), () -> names.candidates(family, family == null));
        String otherwise;
        if (family == null) {
            otherwise = "if it is new, make a file for it: 'new actor ID --title NAME', 'new event …' and so on";
        } else if (!DocumentParser.isId(reference.target())) {
            otherwise = "if it is new, make a file for it in the folder '" + family.folder() + "'";
        } else if (family == Family.SOURCE) {
            otherwise = "if it is new, make sources/" + reference.target() + ".md: 'new source --from FILE --id "
                    + reference.target() + "'";
        } else {
            otherwise = "if it is new, 'new " + family.noun() + " " + reference.target() + "' makes " + family.folder()
                    + "/" + reference.target() + ".md";
        }
        return near == null ? otherwise : near + " Or, " + otherwise;
    }

    private void checkSpeaker(Reference speaker, Links links) {
        Parsed actor =
                Optional.ofNullable(links.target(speaker)).map(names::withId).orElse(null);
        if (actor != null && actor.family() != Family.ACTOR) {
            links.report(Diagnostic.at(
                            speaker.span(),
                            Code.UNKNOWN_SPEAKER,
                            "the speaker '" + speaker.target() + "' is "
                                    + actor.family().aNoun() + ", not an actor")
                    .help("a speaker needs a file in the actors folder"));
        }
    }

    private void checkOrigin(Located<String> id, Links links) {
        Parsed found = names.withId(links.asked(id.value()));
        if (found != null && found.family() != Family.SOURCE && found.family() != Family.ACTOR) {
            links.report(Diagnostic.at(
                            id.span(),
                            Code.WRONG_FAMILY,
                            "'" + id + "' is " + found.family().aNoun() + ", and a source or an actor is needed here")
                    .help("describe another report in words, with a space or a capital letter"));
        }
    }

    private void checkQuotation(Located<String> id, Document document, String shown, Links links) {
        Set<String> known = quotationIds.computeIfAbsent(
                document,
                d -> d.body().quotations().stream().map(Quotation::id).collect(Collectors.toCollection(TreeSet::new)));
        if (!known.contains(id.value())) {
            links.report(Diagnostic.at(id.span(), Code.MISSING_ANCHOR, shown + " has no quotation '" + id.value() + "'")
                    .help(suggestions.help(id.value(), known, "quotations"))
                    .mendedBy(suggestions.respelled(id.span(), id.value(), known)));
        }
    }

    private void checkProvision(Source.ReportedProvision reported, Links links) {
        Parsed found = names.withId(reported.agreement().value());
        if (found instanceof Document document && document.frontMatter() instanceof Agreement agreement) {
            Set<String> known = provisionIds.computeIfAbsent(
                    document,
                    d -> agreement.provisions().stream()
                            .map(p -> p.id().value())
                            .collect(Collectors.toCollection(TreeSet::new)));
            String id = reported.provision().value();
            if (!known.contains(id)) {
                links.report(Diagnostic.at(
                                reported.provision().span(),
                                Code.MISSING_ANCHOR,
                                "the agreement '" + document.id() + "' declares no provision '" + id + "'")
                        .help(suggestions.help(id, known, "provisions"))
                        .mendedBy(suggestions.respelled(reported.provision().span(), id, known)));
            }
        }
    }
}
