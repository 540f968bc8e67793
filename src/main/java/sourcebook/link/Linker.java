package sourcebook.link;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Suggestion;
import sourcebook.parse.Agreement;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.Family;
import sourcebook.parse.LocalPath;
import sourcebook.parse.Parsed;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Reference;
import sourcebook.parse.Sentence;
import sourcebook.parse.Source;
import sourcebook.text.Located;
import sourcebook.text.Span;

/** Resolves every reference of every file, and inverts them. */
public final class Linker {
    /** Finding what was meant compares with every name; a site with more wrong links than this has another problem. */
    private static final int MAX_SUGGESTIONS = 200;

    /** At so many places an unknown name is reported. */
    private static final int MAX_PLACES = 3;

    private static final Pattern IMAGE =
            Pattern.compile("\\.(?:avif|gif|jpe?g|png|svg|webp)$", Pattern.CASE_INSENSITIVE);

    /** A percent sign that does not begin a character's number. */
    private static final Pattern PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private final Names names;
    private final Set<String> assets;
    private final Map<String, String> assetsByName = new HashMap<>();
    private final String assetFolder;
    private final Set<String> files;
    private final Set<Feature> features;
    private final Diagnostics diagnostics;
    private final List<Document> documents = new ArrayList<>();
    private final Map<String, Set<String>> anchors = new HashMap<>();
    private final Map<String, Set<String>> uncertain = new HashMap<>();
    private final Set<String> pages = new TreeSet<>();
    private final Map<Reference, Document> targets = new HashMap<>();
    private final Map<LocalPath, String> paths = new HashMap<>();
    private final Map<String, List<Reference>> unresolved = new TreeMap<>();
    private int suggestions;

    private Linker(
            List<Parsed> contents,
            Set<String> assets,
            String assetFolder,
            Set<String> files,
            Set<Feature> features,
            Diagnostics diagnostics) {
        this.names = new Names(contents, diagnostics);
        this.assets = assets;
        assets.forEach(a -> assetsByName.put(composed(a), a));
        this.assetFolder = assetFolder;
        this.files = files;
        this.features = features;
        this.diagnostics = diagnostics;
        for (Parsed content : contents) {
            if (content instanceof Document document && names.withId(document.id()) == document) {
                if (document.frontMatter().isDraft()) {
                    diagnostics.add(Diagnostic.in(
                            document.text().path(),
                            Code.DRAFT,
                            "the page is not published, because its status is draft"));
                } else {
                    documents.add(document);
                }
            }
        }
    }

    /**
     * Returns the site.
     *
     * @param contents all parsed files, sorted by path
     * @param assets paths of the assets on the site
     * @param assetFolder the folder in which they lie, relative to the project
     * @param files paths on the site of the files that are made of the whole site
     * @param features what is made beside the pages
     */
    public static Site link(
            List<Parsed> contents,
            Set<String> assets,
            String assetFolder,
            Set<String> files,
            Set<Feature> features,
            Diagnostics diagnostics) {
        Linker linker = new Linker(contents, assets, assetFolder, files, features, diagnostics);
        linker.collectPages();
        linker.documents.forEach(linker::collectAnchors);
        linker.documents.forEach(linker::resolve);
        linker.reportUnresolved();
        return new Site(linker.documents, linker.targets, linker.paths, linker.backlinks());
    }

    // ---- Pages and anchors -------------------------------------------------------------------------------------

    private void collectPages() {
        SitePaths taken = new SitePaths(diagnostics);
        for (Overview overview : Overview.with(features)) {
            pages.add(overview.path());
            taken.claim(overview.path(), "the page '" + overview.title() + "'", null);
        }
        for (String file : files) {
            taken.claim(file, "a file that is made of the whole site", null);
        }
        for (Feature feature : features) {
            if (feature.folder() != null) {
                taken.reserve(feature.folder());
            }
        }
        for (Document document : documents) {
            if (!document.path().equals(Overview.HOME.path())) {
                String file = document.text().path();
                pages.add(document.path());
                taken.claim(document.path(), file, file);
            }
        }
        for (String asset : assets) {
            String file = assetFolder + "/" + asset;
            taken.claim(asset, file, file);
            Rendition.pageAt(asset, features)
                    .filter(pages::contains)
                    .ifPresent(page -> diagnostics.add(
                            Diagnostic.in(file, Code.PAGE_COLLISION, "the path '" + asset + "' on the site is taken")
                                    .help("another form of '" + page + "' is written there; rename this file")));
        }
    }

    private void collectAnchors(Document document) {
        Set<String> own = new HashSet<>();
        Map<String, String> generated = new HashMap<>();
        Anchors.sections(document).forEach(s -> generated.put(s, "a section of the page"));
        if (document.frontMatter() instanceof Source source) {
            source.positions().forEach(p -> generated.put(p.claim().value(), "what the source says on that claim"));
        } else if (document.frontMatter() instanceof Agreement agreement) {
            Set<String> provisions = new HashSet<>();
            for (Agreement.Provision provision : agreement.provisions()) {
                generated.put(provision.id().value(), "the provision");
                if (!provisions.add(provision.id().value())) {
                    duplicateAnchor(provision.id(), "another provision has it too; choose another id");
                }
            }
        }
        for (Located<String> anchor : document.body().anchors()) {
            own.add(anchor.value());
            String other = generated.get(anchor.value());
            if (other != null) {
                duplicateAnchor(anchor, other + " has it too; choose another one here: {#other-id}");
            }
        }
        own.addAll(generated.keySet());
        anchors.put(document.id(), own);
        uncertain.put(document.id(), uncertain(document));
    }

    /** Anchors of positions on claims that do not exist: they are wrong, but that is said where the position stands. */
    private Set<String> uncertain(Document document) {
        return document.frontMatter() instanceof Source source
                ? source.positions().stream()
                        .map(p -> p.claim().value())
                        .filter(c -> names.withId(c) == null)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private void duplicateAnchor(Located<String> anchor, String help) {
        diagnostics.add(Diagnostic.at(
                        anchor.span(),
                        Code.DUPLICATE_ANCHOR,
                        "the anchor '" + anchor.value() + "' stands twice on the page")
                .help(help));
    }

    // ---- References --------------------------------------------------------------------------------------------

    private void resolve(Document document) {
        document.frontMatter().references().forEach(r -> resolve(r, document));
        document.body().references().forEach(r -> resolve(r, document));
        document.body().quotations().forEach(q -> q.speakers().forEach(this::checkSpeaker));
        document.body().paths().forEach(p -> resolve(p, document));
        document.body().uncited().forEach(this::checkUncited);
        if (document.frontMatter() instanceof Source source) {
            source.quotationReferences()
                    .filter(q -> !document.body().lostAnchors().contains(q.value()))
                    .forEach(q -> checkQuotation(q, document));
            source.provisions().forEach(this::checkProvision);
        }
    }

    private void resolve(Reference reference, Document from) {
        Parsed found = find(reference, from);
        if (found == null) {
            return;
        }
        if (reference.family() != null && found.family() != reference.family()) {
            diagnostics.add(Diagnostic.at(
                    reference.span(),
                    Code.WRONG_FAMILY,
                    "'" + reference.target() + "' is " + found.family().aNoun() + ", and "
                            + reference.family().aNoun() + " is needed here"));
        } else if (found instanceof Document document) {
            if (document.frontMatter().isDraft()) {
                diagnostics.add(Diagnostic.at(
                                reference.span(), Code.LINK_TO_DRAFT, "the page '" + document.id() + "' is a draft")
                        .help("publish it, or take the link out"));
            } else {
                targets.put(reference, document);
                reference.anchorName().ifPresent(a -> checkAnchor(reference.span(), document, a));
            }
        }
    }

    private void checkUncited(Located<String> id) {
        Parsed found = names.withId(id.value());
        if (found != null && found.family() == Family.SOURCE) {
            diagnostics.add(Diagnostic.at(
                            id.span(),
                            Code.LOOSE_REFERENCE,
                            "'" + id.span().content() + "' is shown as text, although a source has this id")
                    .help("to cite it, write [@" + id.value()
                            + "] with nothing else in the brackets but other sources, anchors and locators"));
        }
    }

    private @Nullable Parsed find(Reference reference, Document from) {
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
            diagnostics.add(Diagnostic.at(
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
            return null;
        }
        unresolved(reference);
        return null;
    }

    /** A name that is wrong at many places is one mistake: the first places are shown, and the others counted. */
    private void unresolved(Reference reference) {
        unresolved.computeIfAbsent(reference.target(), t -> new ArrayList<>()).add(reference);
    }

    private void reportUnresolved() {
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
                                + (more > 0 ? " (the same name stands at " + places(more) + ")" : "")));
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
        String near = suggest(reference.target(), () -> names.candidates(family, family == null));
        String otherwise;
        if (family == null) {
            otherwise = "if it is new, make a file for it";
        } else if (DocumentParser.isId(reference.target())) {
            otherwise =
                    "if it is new, make " + family.folder() + "/" + reference.target() + ".md in the content folder";
        } else {
            otherwise = "if it is new, make a file for it in the folder '" + family.folder() + "'";
        }
        return near == null ? otherwise : near + " Or, " + otherwise;
    }

    private void checkAnchor(Span place, Document target, String anchor) {
        Set<String> known = anchors.getOrDefault(target.id(), Set.of());
        if (known.contains(anchor) || target.body().lostAnchors().contains(anchor)) {
            return;
        }
        Set<String> wrong = uncertain.getOrDefault(target.id(), Set.of());
        Parsed named = names.withId(anchor);
        if (!wrong.isEmpty() && named != null && named.family() == Family.CLAIM) {
            // One of the positions was probably meant for that claim.
            return;
        }
        Set<String> right = new TreeSet<>(known);
        right.removeAll(wrong);
        diagnostics.add(Diagnostic.at(
                        place, Code.MISSING_ANCHOR, "the page '" + target.id() + "' has no anchor '" + anchor + "'")
                .help(anchorHelp(anchor, right, "anchors")));
    }

    private String anchorHelp(String anchor, Set<String> known, String what) {
        String nearest = suggest(anchor, () -> known);
        if (nearest != null) {
            return nearest;
        } else if (known.isEmpty()) {
            return "it has no " + what + " at all";
        }
        return "its " + what + " are: " + String.join(", ", new TreeSet<>(known));
    }

    private void checkSpeaker(Reference speaker) {
        Document actor = targets.get(speaker);
        if (actor != null && actor.family() != Family.ACTOR) {
            diagnostics.add(Diagnostic.at(
                            speaker.span(),
                            Code.UNKNOWN_SPEAKER,
                            "the speaker '" + speaker.target() + "' is "
                                    + actor.family().aNoun() + ", not an actor")
                    .help("a speaker needs a file in the actors folder"));
        }
    }

    private void checkQuotation(Located<String> id, Document document) {
        Set<String> known =
                document.body().quotations().stream().map(q -> q.id()).collect(Collectors.toCollection(TreeSet::new));
        if (!known.contains(id.value())) {
            diagnostics.add(
                    Diagnostic.at(id.span(), Code.MISSING_ANCHOR, "the file has no quotation '" + id.value() + "'")
                            .help(anchorHelp(id.value(), known, "quotations")));
        }
    }

    private void checkProvision(Source.ReportedProvision reported) {
        Parsed found = names.withId(reported.agreement().value());
        if (found instanceof Document document && document.frontMatter() instanceof Agreement agreement) {
            Set<String> known = agreement.provisions().stream()
                    .map(p -> p.id().value())
                    .collect(Collectors.toCollection(TreeSet::new));
            String id = reported.provision().value();
            if (!known.contains(id)) {
                diagnostics.add(Diagnostic.at(
                                reported.provision().span(),
                                Code.MISSING_ANCHOR,
                                "the agreement '" + document.id() + "' declares no provision '" + id + "'")
                        .help(anchorHelp(id, known, "provisions")));
            }
        }
    }

    // ---- Relative links ----------------------------------------------------------------------------------------

    private void resolve(LocalPath link, Document from) {
        if (link.path().isEmpty()) {
            paths.put(link, from.path() + anchorSuffix(link));
            checkPathAnchor(link, from);
            return;
        }
        String path = sitePath(link, from);
        if (path != null && pages.contains(path) && !link.image()) {
            paths.put(link, path + anchorSuffix(link));
            documents.stream()
                    .filter(d -> link.anchor() != null && d.path().equals(path))
                    .forEach(d -> checkPathAnchor(link, d));
        } else if (path != null && assetsByName.containsKey(composed(path))) {
            paths.put(link, assetsByName.get(composed(path)) + anchorSuffix(link));
            if (link.image() && !IMAGE.matcher(path).find()) {
                diagnostics.add(Diagnostic.at(link.span(), Code.NOT_AN_IMAGE, "'" + link.path() + "' is not an image")
                        .help("to link to the file, take the exclamation mark out"));
            }
        } else if (path != null && files.contains(path) && !link.image()) {
            paths.put(link, path + anchorSuffix(link));
        } else if (link.path().startsWith("www.")) {
            diagnostics.add(Diagnostic.at(link.span(), Code.BROKEN_PATH, "no page has the path '" + link.path() + "'")
                    .help("did you mean https://" + link.path() + "?"));
        } else if (PERCENT.matcher(link.path()).find()) {
            diagnostics.add(Diagnostic.at(link.span(), Code.BROKEN_PATH, "'" + link.path() + "' is not a path")
                    .help("write %25 for a percent sign"));
        } else if (link.image() || (path != null && !path.endsWith(".html"))) {
            diagnostics.add(Diagnostic.at(
                            link.span(), Code.MISSING_ASSET, "no asset has the path '" + link.path() + "'")
                    .help(or(suggestAsset(path == null ? link.path() : path), "put the file into the assets folder")));
        } else {
            diagnostics.add(Diagnostic.at(link.span(), Code.BROKEN_PATH, "no page has the path '" + link.path() + "'")
                    .help(or(
                            suggest(path == null ? link.path() : path, () -> pages), "cross-links are safer: [[id]]")));
        }
    }

    /** Some systems take the letters of file names apart, such as é. */
    private static String composed(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    private void checkPathAnchor(LocalPath link, Document target) {
        if (link.anchor() != null) {
            checkAnchor(link.span(), target, link.anchor());
        }
    }

    private static String anchorSuffix(LocalPath link) {
        return link.anchor() == null ? "" : "#" + link.anchor();
    }

    /** Returns the path on the site, or null where the link is no path or leads out of the site. */
    private @Nullable String sitePath(LocalPath link, Document from) {
        try {
            boolean markdown = link.path().endsWith(".md");
            String base = markdown ? from.family().folder() + "/" + from.id() + ".md" : from.path();
            String resolved =
                    URI.create("/" + base).resolve(link.path()).normalize().getPath();
            if (resolved.startsWith("/..")) {
                return null;
            }
            String path = resolved.substring(1);
            if (!markdown) {
                return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
            }
            String[] segments = path.split("/");
            String id = segments[segments.length - 1].replaceFirst("\\.md$", "");
            return Family.ofFolder(segments[0]).map(f -> f.path(id)).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    // ---- Back-links --------------------------------------------------------------------------------------------

    private Map<String, List<Backlink>> backlinks() {
        Map<String, Map<Document, List<Sentence>>> inverted = new HashMap<>();
        for (Document from : documents) {
            from.body().references().forEach(r -> invert(inverted, r, from));
            for (Sentence sentence : from.body().sentences()) {
                Set<Document> named = new HashSet<>();
                sentence.links().forEach(l -> named.add(targets.get(l.reference())));
                sentence.citations().forEach(c -> named.add(targets.get(c)));
                for (Document target : named) {
                    if (target != null && !target.equals(from)) {
                        inverted.get(target.id()).get(from).add(sentence);
                    }
                }
            }
        }
        Map<String, List<Backlink>> backlinks = new HashMap<>();
        inverted.forEach((id, froms) -> backlinks.put(
                id,
                froms.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Site.NEWEST_FIRST))
                        .map(e -> new Backlink(e.getKey(), List.copyOf(e.getValue())))
                        .toList()));
        return backlinks;
    }

    private void invert(Map<String, Map<Document, List<Sentence>>> inverted, Reference reference, Document from) {
        Document target = targets.get(reference);
        if (target != null && !target.equals(from)) {
            inverted.computeIfAbsent(target.id(), t -> new LinkedHashMap<>())
                    .computeIfAbsent(from, f -> new ArrayList<>());
        }
    }

    private @Nullable String suggest(String written, Supplier<Set<String>> candidates) {
        return suggestions++ < MAX_SUGGESTIONS ? Suggestion.help(written, candidates.get()) : null;
    }

    /** An asset is not mistaken for one of another kind. */
    private @Nullable String suggestAsset(String written) {
        return suggest(written, () -> Suggestion.sameKind(written, assets));
    }

    private static String or(@Nullable String help, String otherwise) {
        return help == null ? otherwise : help;
    }
}
