package sourcebook.link;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Suggestion;
import sourcebook.parse.Actor;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Reference;
import sourcebook.parse.Source;
import sourcebook.text.Located;
import sourcebook.text.Normalized;

/** Which page answers to which id and name. */
final class Names {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private final Map<String, Parsed> byId = new HashMap<>();
    private final Map<String, Set<Document>> byName = new HashMap<>();
    private final Map<String, Declared> variants = new HashMap<>();
    /** Which pages have an id or name of a form; made when it is asked for. */
    private final Map<String, Set<Parsed>> forms = new HashMap<>();

    private final Diagnostics diagnostics;
    private final boolean incomplete;

    private record Declared(Document document, Located<String> name) {}

    /** @param files all parsed files, drafts and broken ones included, sorted by path */
    Names(List<Parsed> files, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.incomplete = files.stream().anyMatch(Parsed.Broken.class::isInstance);
        for (Parsed file : files) {
            Parsed first = byId.putIfAbsent(file.id(), file);
            if (first != null) {
                diagnostics.add(
                        Diagnostic.in(file.text().path(), Code.DUPLICATE_ID, "the id '" + file.id() + "' is taken")
                                .help(first.text().path() + " has it too; rename one of the two files"));
            }
        }
        List<Document> documents = files.stream()
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                // What else is wrong with the second file of an id follows from that.
                .filter(d -> withId(d.id()) == d)
                .toList();
        for (Document document : documents) {
            name(document.title(), document);
            if (document.frontMatter() instanceof Source source) {
                name(source.label().value(), document);
            }
        }
        documents.forEach(this::declareVariants);
    }

    /** Returns the file with an id, or null. */
    @Nullable
    Parsed withId(String id) {
        return byId.get(id);
    }

    /** Returns the pages with a name, sorted by path of their files. */
    List<Document> withName(String name) {
        return new ArrayList<>(byName.getOrDefault(folded(name), Set.of()));
    }

    /** Says whether there are files whose names are not known, because they could not be read. */
    boolean areIncomplete() {
        return incomplete;
    }

    /** Returns what can be written where a page of a family, or of any family, is wanted. */
    Set<String> candidates(@Nullable Family family, boolean names) {
        Set<String> candidates = new TreeSet<>();
        byId.values().stream()
                .filter(p -> family == null || p.family() == family)
                .forEach(p -> candidates.add(p.id()));
        if (names) {
            byName.values().stream().flatMap(Set::stream).forEach(d -> candidates.add(d.title()));
            variants.values().forEach(v -> candidates.add(v.name.value()));
        }
        return candidates;
    }

    /**
     * Returns the id of the only page, of the family that is needed, whose id or name has the letters of a reference that
     * leads nowhere; or null. As long as a file cannot be read, it may be that one.
     */
    @Nullable
    String respelled(Reference reference) {
        if (incomplete) {
            return null;
        } else if (forms.isEmpty()) {
            byId.values().forEach(p -> form(p.id(), p));
            byName.forEach((name, pages) -> pages.forEach(p -> form(name, p)));
        }
        List<Parsed> meant = forms.getOrDefault(Suggestion.form(reference.target()), Set.of()).stream()
                .filter(p -> reference.family() == null || p.family() == reference.family())
                .toList();
        return meant.size() == 1 ? meant.get(0).id() : null;
    }

    private void form(String name, Parsed page) {
        forms.computeIfAbsent(Suggestion.form(name), f -> new HashSet<>()).add(page);
    }

    private void declareVariants(Document document) {
        document.frontMatter().variants().forEach(v -> declare(v, document));
        for (Located<String> former : document.frontMatter().formerly()) {
            if (!DocumentParser.isId(former.value())) {
                diagnostics.add(Diagnostic.at(former.span(), Code.BAD_ID, "'" + former + "' is not an id")
                        .help("under 'formerly' stand ids that the page had, without folder and ending"));
            } else if (DocumentParser.isDevice(former.value())) {
                diagnostics.add(
                        Diagnostic.at(former.span(), Code.BAD_ID, "'" + former + "' is the name of a device on Windows")
                                .help("take it out; nobody with Windows could keep the page at that address"));
            } else {
                declare(former, document);
            }
        }
        if (document.frontMatter() instanceof Actor actor) {
            actor.misspellings().forEach(m -> declare(m.as(), document));
        }
    }

    private void declare(Located<String> variant, Document document) {
        String key = folded(variant.value());
        Declared first = variants.putIfAbsent(key, new Declared(document, variant));
        Parsed sameId = byId.get(variant.value());
        if (first != null) {
            duplicate(variant, first.document, first.name.span().line());
        } else if (sameId != null && !sameId.id().equals(document.id())) {
            diagnostics.add(Diagnostic.at(
                            variant.span(),
                            Code.DUPLICATE_VARIANT,
                            "the name '" + variant.value() + "' is another page's id")
                    .help(sameId.text().path() + " has it; take the name out"));
        } else {
            byName.getOrDefault(key, Set.of()).stream()
                    .filter(other -> !other.equals(document))
                    .forEach(other -> duplicate(
                            variant, other, other.frontMatter().title().span().line()));
        }
        name(variant.value(), document);
    }

    private void duplicate(Located<String> variant, Document other, int line) {
        diagnostics.add(
                Diagnostic.at(variant.span(), Code.DUPLICATE_VARIANT, "the name '" + variant.value() + "' is taken")
                        .help(other.text().path() + ":" + line + " has it too; take one of the two out"));
    }

    private void name(String name, Document document) {
        byName.computeIfAbsent(folded(name), n -> new LinkedHashSet<>()).add(document);
    }

    /** Names are compared without regard to case, white space, and the form of apostrophes and composed letters. */
    static String folded(String name) {
        if (isPlain(name)) {
            return name.toLowerCase(Locale.ROOT);
        }
        String composed =
                Normalized.of(name, Normalizer.Form.NFC).replace('’', '\'').strip();
        return WHITE_SPACE.matcher(composed).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** Says whether a name has nothing but visible characters of ASCII, and single spaces between them, as most have. */
    private static boolean isPlain(String name) {
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }
}
