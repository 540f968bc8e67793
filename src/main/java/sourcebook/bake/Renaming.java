package sourcebook.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Edit;
import sourcebook.diagnostic.Suggestion;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Reference;
import sourcebook.read.ContentFile;
import sourcebook.review.RenewedReview;
import sourcebook.rewrite.EditedText;
import sourcebook.rewrite.FormerIds;
import sourcebook.rewrite.Rename;
import sourcebook.rewrite.Rewriting;
import sourcebook.text.Located;
import sourcebook.text.Span;
import sourcebook.text.Text;

/**
 * Gives a page another id: its file and the records beside it get another name, and everything that names it is rewritten.
 * Nothing is written before the project, as it will be, has been checked.
 *
 * @param edited what changes in files, by their paths before
 * @param moved the paths of files that get another name, with the path that they get
 * @param problems what would be wrong afterwards and is not now; then nothing may be written
 */
public record Renaming(
        Project project, Map<String, EditedText> edited, Map<String, String> moved, List<Diagnostic> problems) {
    /** A name that cannot be given, or not to this page. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private Refused(String message) {
            super(message);
        }
    }

    /**
     * Works out what is to be done; nothing is written.
     *
     * @param old id of a page, perhaps behind the name of its folder and a slash
     * @param next the id that it gets, in the same form
     * @param redirect whether its address shall lead to the one that it gets
     * @throws Refused if there is no such page, the other id cannot be its, or a file that cannot be read may name it
     * @throws IOException if reading fails
     */
    public static Renaming of(Project project, String old, String next, boolean redirect, int threads)
            throws Refused, IOException {
        try (Workshop workshop = new Workshop(threads)) {
            Snapshot before = Snapshot.of(project, false, workshop, null);
            return new Plan(before, workshop, old, next).renaming(redirect, all(before, workshop));
        } catch (Rename.NotPlain e) {
            throw new Refused(String.valueOf(e.getMessage()));
        }
    }

    private static List<Diagnostic> all(Snapshot snapshot, Workshop workshop) throws IOException {
        return Stream.concat(snapshot.problems().stream(), snapshot.checked(workshop).stream())
                .toList();
    }

    /** What is worked out on the way. */
    private static final class Plan {
        private final Snapshot before;
        private final Workshop workshop;
        private final Rename rename;
        private final List<Edit> edits = new ArrayList<>();

        private Plan(Snapshot before, Workshop workshop, String old, String next) throws Refused {
            this.before = before;
            this.workshop = workshop;
            Parsed page = page(old);
            String id = next.startsWith(page.family().folder() + "/") ? next.substring(next.indexOf('/') + 1) : next;
            this.rename = new Rename(page.family(), page.id(), id);
            check(id);
            checkUnread();
        }

        /** Returns all pages, also those whose front matter has errors, such as drafts in which keys are still empty. */
        private List<Parsed> read() {
            return before.files().values().stream()
                    .flatMap(f -> f.page().stream())
                    .toList();
        }

        private List<Document> pages() {
            return read().stream()
                    .filter(Document.class::isInstance)
                    .map(Document.class::cast)
                    .toList();
        }

        private Parsed page(String name) throws Refused {
            Parsed page = read().stream()
                    .filter(p -> name.equals(p.id()) || name.equals(p.family().folder() + "/" + p.id()))
                    .findFirst()
                    .orElseThrow(() -> new Refused("no page has the id '" + name + "'"
                            + Optional.ofNullable(Suggestion.help(name, ids()))
                                    .map(h -> "; " + h)
                                    .orElse("")));
            List<String> named = read().stream()
                    .filter(p -> p.id().equals(page.id()))
                    .map(p -> p.text().path())
                    .toList();
            if (named.size() > 1) {
                throw new Refused(String.join(" and ", named) + " have the same id, and what names it can mean each:"
                        + " give one of the files another name by hand");
            }
            return page;
        }

        private List<String> ids() {
            return read().stream().map(Parsed::id).toList();
        }

        private void check(String id) throws Refused {
            if (!DocumentParser.isId(id)) {
                throw new Refused("'" + id + "' is not an id: use a-z, 0-9 and single hyphens, at most 120 characters");
            }
            for (Parsed page : read()) {
                if (page.id().equals(id)) {
                    throw new Refused("there is already a page '" + id + "': "
                            + page.text().path());
                }
            }
            // What leads nowhere yet waits for a page of this id, and will have it.
            boolean isName = pages().stream().flatMap(Plan::names).anyMatch(id::equals);
            for (Document page : pages()) {
                for (Reference reference : (Iterable<Reference>) Rename.references(page)::iterator) {
                    if (isName && reference.target().equals(id)) {
                        throw new Refused(
                                reference.span() + ": '" + id + "' is a name that leads to another page already");
                    }
                }
            }
        }

        /** Returns the names of a page in the form of ids. */
        private static Stream<String> names(Document page) {
            return Stream.concat(
                            Stream.of(page.title()),
                            page.frontMatter().variants().stream().map(Located::value))
                    .flatMap(n -> DocumentParser.idOf(n, n.length()).stream());
        }

        /** What a file with errors refers to is not known; but what it does not name, it does not refer to. */
        private void checkUnread() throws Refused {
            for (ParsedFile file : before.files().values()) {
                boolean read = file.file().isAttestation()
                        ? file.record().isPresent()
                        : file.file().isReview()
                                ? file.review().isPresent()
                                : file.page()
                                        .filter(Parsed.Broken.class::isInstance)
                                        .isEmpty();
                if (!read && file.text().filter(t -> !rename.mayBeIn(t)).isEmpty()) {
                    throw new Refused(file.file().path() + " has errors, and may name '" + rename.old()
                            + "': mend it first ('check' says what is wrong)");
                }
            }
        }

        /** Returns the pages that have an anchor for the claim that is renamed. */
        private Set<String> withAnchor() {
            return pages().stream()
                    .filter(p -> p.family() == Family.SOURCE
                            && p.source().positions().stream()
                                    .anyMatch(s -> s.claim().value().equals(rename.old())))
                    .map(Document::id)
                    .collect(Collectors.toSet());
        }

        /** Also the id that a page gets back stays in the list, since entries of feeds go by the first one. */
        private List<String> formerIds(Document page, boolean redirect) {
            Stream<String> had = page.frontMatter().formerly().stream().map(Located::value);
            List<String> ids = Stream.concat(had, redirect ? Stream.of(rename.old()) : Stream.empty())
                    .distinct()
                    .toList();
            return ids.equals(List.of(rename.next())) ? List.of() : ids;
        }

        private Renaming renaming(boolean redirect, List<Diagnostic> known)
                throws Refused, Rename.NotPlain, IOException {
            Set<String> withAnchor = withAnchor();
            if (redirect && pages().stream().noneMatch(p -> p.id().equals(rename.old()))) {
                throw new Refused(
                        "the file of '" + rename.old() + "' has errors, and gets no key 'formerly' before they"
                                + " are mended; without --redirect it can be renamed");
            }
            for (Document page : pages()) {
                edits.addAll(rename.in(page, before.site(), before.plan(), withAnchor));
                if (page.id().equals(rename.old())) {
                    FormerIds.edit(page, formerIds(page, redirect)).ifPresent(edits::add);
                }
            }
            Snapshot told = after();
            for (ParsedFile file : before.files().values()) {
                if (file.file().isReview() && file.text().isPresent()) {
                    renew(file.file().name(), file.text().get(), told);
                }
            }
            Snapshot after = after();
            return new Renaming(
                    before.project(),
                    EditedText.of(edits),
                    before.files().values().stream()
                            .filter(f -> !moved(f.file()).equals(f.file().path()))
                            .collect(Collectors.toMap(
                                    f -> f.file().path(), f -> moved(f.file()), (a, b) -> a, TreeMap::new)),
                    surplus(known, all(after, workshop)));
        }

        /** What somebody has read says the same with another id. */
        private void renew(String id, Text record, Snapshot told) {
            Optional<Document> own = before.site().find(id);
            Optional<Document> then = told.site().find(id.equals(rename.old()) ? rename.next() : id);
            if (own.isPresent() && then.isPresent()) {
                String yaml = RenewedReview.of(own.get(), before.site(), then.get(), told.site());
                replaceLines(record, yaml.split("\n", -1));
            }
        }

        /** Adds an edit for each line that differs; in a record that somebody has laid out by hand nothing is changed. */
        private void replaceLines(Text text, String... lines) {
            for (int i = 0; i < lines.length && lines.length == text.lineCount(); i++) {
                Span line = text.span(text.lineStart(i + 1), text.lineEnd(i + 1));
                if (!line.content().equals(lines[i])) {
                    edits.add(new Edit(line, lines[i]));
                }
            }
        }

        private String moved(ContentFile file) {
            String folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
            String name = rename.fileName(file.path().substring(folder.length()));
            return file.name().equals(rename.old()) && name != null ? folder + name : file.path();
        }

        private Snapshot after() throws IOException {
            Map<String, EditedText> edited = EditedText.of(edits);
            DocumentParser parser = before.project().parser();
            Map<String, ParsedFile> files = new TreeMap<>();
            for (ParsedFile file : before.files().values()) {
                String path = moved(file.file());
                EditedText changed = edited.get(file.file().path());
                boolean same = changed == null && path.equals(file.file().path());
                Optional<String> content = changed != null
                        ? Optional.of(changed.content())
                        : file.text().map(Text::content);
                ContentFile place = new ContentFile(
                        file.file().file(),
                        path,
                        file.file().folder(),
                        same || !file.file().name().equals(rename.old())
                                ? file.file().name()
                                : rename.next());
                files.put(path, same || content.isEmpty() ? file : file.with(place, content.get(), parser));
            }
            return before.with(new LinkedHashMap<>(files), workshop);
        }

        /** Returns the problems that are not known, whatever ids they name. */
        private List<Diagnostic> surplus(Collection<Diagnostic> known, Collection<Diagnostic> then) {
            Map<List<String>, Integer> count = new HashMap<>();
            Map<String, String> paths = before.files().values().stream()
                    .map(ParsedFile::file)
                    .collect(Collectors.toMap(ContentFile::path, this::moved));
            known.forEach(d ->
                    count.merge(List.of(d.code().id(), paths.getOrDefault(d.path(), d.path())), 1, Integer::sum));
            return then.stream()
                    .filter(d -> count.merge(List.of(d.code().id(), d.path()), -1, Integer::sum) < 0)
                    .toList();
        }
    }

    /** Says whether the page is a source, of which there can be a text in a folder of its own. */
    public boolean isOfSource() {
        return moved.keySet().stream()
                .anyMatch(p -> p.contains("/" + Family.SOURCE.folder() + "/") && p.endsWith(".md"));
    }

    /** Returns how many places in how many files are rewritten. */
    public int places() {
        return edited.values().stream().mapToInt(t -> t.edits().size()).sum();
    }

    /** Returns the problems but for those that making records anew takes away. */
    public List<Diagnostic> lasting() {
        return problems.stream().filter(d -> !isOfRecord(d)).toList();
    }

    /** Returns the sources whose records must be made anew: they know what the files say, and in that stands the id. */
    public Set<String> toAttest() {
        return problems.stream()
                .filter(Renaming::isOfRecord)
                .map(d -> Path.of(d.path()).getFileName().toString().replaceFirst("\\.md$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOfRecord(Diagnostic problem) {
        return problem.code() == Code.QUOTATION_STALE || problem.code() == Code.STATEMENT_STALE;
    }

    /**
     * Writes everything, or nothing.
     *
     * @param texts the folder with the texts of sources, one of which gets another name; or null
     * @return paths that have changed meanwhile or cannot be renamed; if there are any, nothing was written
     * @throws IOException if writing fails; all files are then what they were, as far as they can be written
     */
    public List<String> write(@Nullable Path texts) throws IOException {
        Rewriting rewriting =
                texts == null ? new Rewriting(project.content()) : new Rewriting(project.content(), texts);
        List<String> inTheWay = new ArrayList<>();
        for (Map.Entry<String, EditedText> file : edited.entrySet()) {
            EditedText text = file.getValue();
            if (!rewriting.replace(project.folder().resolve(file.getKey()), text.text(), text.content())) {
                inTheWay.add(file.getKey());
            }
        }
        for (Map.Entry<String, String> file : moved.entrySet()) {
            if (!rewriting.move(
                    project.folder().resolve(file.getKey()), project.folder().resolve(file.getValue()))) {
                inTheWay.add(file.getKey());
            }
        }
        if (texts != null) {
            moveTexts(texts, rewriting, inTheWay);
        }
        if (inTheWay.isEmpty()) {
            rewriting.commit();
        }
        return inTheWay;
    }

    private void moveTexts(Path texts, Rewriting rewriting, List<String> inTheWay) throws IOException {
        String old = moved.keySet().stream()
                .filter(p -> p.endsWith(".md"))
                .findFirst()
                .orElseThrow();
        String from = Path.of(old).getFileName().toString().replaceFirst("md$", "");
        String to = Path.of(Objects.requireNonNull(moved.get(old)))
                .getFileName()
                .toString()
                .replaceFirst("md$", "");
        try (Stream<Path> listed = Files.list(texts)) {
            for (Path text : listed.sorted().toList()) {
                String name = text.getFileName().toString();
                if (name.startsWith(from)
                        && !rewriting.move(text, text.resolveSibling(to + name.substring(from.length())))) {
                    inTheWay.add(text.toString());
                }
            }
        }
    }
}
