package sourcebook.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.attest.TextProposals;
import sourcebook.check.UnconfirmedChecker;
import sourcebook.link.Site;
import sourcebook.parse.Actor;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.rewrite.WholeFile;
import sourcebook.text.Located;

/** Makes new files of a briefing, and never touches one that is there. */
public final class Drafts {
    /** What stands on each line that has to be confirmed. */
    public static final String MARK = UnconfirmedChecker.MARK;

    /** The largest text that is compared with what is recorded of it, in bytes. */
    static final int MAX_TEXT = 4 << 20;

    /** Long enough to be recognized, short enough to be typed. */
    private static final int MAX_ID = 60;

    private final Path content;
    private final Site site;
    private final Set<String> ids;
    private final Map<String, String> actors = new HashMap<>();

    /**
     * What a curator says of new sources.
     *
     * @param id of the only one; null to make one of its title
     * @param publisher id of the actor who published them, or null
     * @param url address of the only one, or null
     * @param topics ids of the topics that they feed
     * @param texts the folder with the sources' texts
     */
    public record Given(
            @Nullable String id,
            @Nullable String publisher,
            @Nullable String url,
            List<String> topics,
            Path texts) {
        public Given {
            topics = List.copyOf(topics);
        }
    }

    /**
     * A new source.
     *
     * @param source its file
     * @param text the file with its text; null where only its description was at hand
     */
    public record Made(String id, Path source, @Nullable Path text) {}

    /**
     * What came of a document.
     *
     * @param made the new sources
     * @param existing ids of those that were left out, because the briefing has a page of that id
     */
    public record Result(List<Made> made, List<String> existing) {
        public Result {
            made = List.copyOf(made);
            existing = List.copyOf(existing);
        }
    }

    /**
     * @param content the folder of the briefing's content
     * @param site the briefing, drafts included
     * @param ids of all files that it has, also of those with errors
     */
    public Drafts(Path content, Site site, Set<String> ids) {
        this.content = content;
        this.site = site;
        this.ids = new TreeSet<>(ids);
        for (Document document : site.family(Family.ACTOR)) {
            Actor actor = document.actor();
            Stream.concat(Stream.of(document.title()), actor.variants().stream().map(Located::value))
                    .forEach(name -> actors.putIfAbsent(key(name), document.id()));
        }
    }

    private static String key(String name) {
        return DocumentParser.idOf(name, name.length()).orElse("").replaceFirst("^the-(?=.)", "");
    }

    /**
     * Makes a page of which only the keys are written.
     *
     * @throws Unreadable if the id cannot be used
     * @throws IOException if writing fails
     */
    public Path skeleton(Family family, String id, @Nullable String title) throws IOException, Unreadable {
        check(id);
        Path file = content.resolve(family.folder()).resolve(id + ".md");
        write(file, Skeleton.of(family, title));
        return file;
    }

    /**
     * Makes drafts of the sources that a document holds or describes.
     *
     * @throws Unreadable if none can be made, and then nothing was written
     * @throws IOException if reading or writing fails
     */
    public Result sources(Path document, Given given) throws IOException, Unreadable {
        List<Found> all = DocumentReader.read(document);
        boolean one = all.size() == 1;
        if (!one && (given.id != null || given.url != null)) {
            throw new Unreadable("describes " + all.size() + " sources, and so --id and --url are not for it");
        }
        List<Made> made = new ArrayList<>();
        List<String> existing = new ArrayList<>();
        Set<String> before = Set.copyOf(ids);
        for (Found found : all) {
            String id = given.id == null ? id(found) : given.id;
            if (one) {
                check(id);
            } else if (before.contains(id)) {
                existing.add(id);
                continue;
            }
            made.add(source(found, ids.contains(id) ? next(id) : id, given));
        }
        return new Result(made, existing);
    }

    private static String id(Found found) {
        return found.metadata()
                .titleWords()
                .flatMap(t -> DocumentParser.idOf(t, MAX_ID))
                .or(() -> DocumentParser.idOf(found.key(), MAX_ID))
                .orElse("untitled");
    }

    private String next(String id) {
        int number = 2;
        while (ids.contains(id + "-" + number)) {
            number++;
        }
        return id + "-" + number;
    }

    private void check(String id) throws Unreadable {
        if (!DocumentParser.isId(id) || DocumentParser.isDevice(id)) {
            Optional<String> meant = DocumentParser.idOf(id, MAX_ID);
            throw new Unreadable("'" + id + "' is not an id; use a-z, 0-9 and single hyphens"
                    + meant.map(m -> ", such as " + m).orElse(""));
        } else if (ids.contains(id)) {
            throw new Unreadable("there is already a page '" + id + "', and ids are unique over all types; take another"
                    + " one, such as " + next(id));
        }
    }

    private Made source(Found found, String id, Given given) throws IOException, Unreadable {
        if (found.text().getBytes(StandardCharsets.UTF_8).length >= MAX_TEXT) {
            throw new Unreadable(
                    "has more than " + (MAX_TEXT >> 20) + " mebibytes of text: keep the part that is quoted");
        }
        Metadata metadata = found.metadata();
        metadata.given(given.url);
        Metadata.Stated publisher = publisher(metadata.publishers(), given);
        Metadata.Stated language = metadata.language();
        Optional<String> guess = CommonWords.languageOf(found.text());
        TextProposals proposals = TextProposals.of(
                found.text(),
                language == null ? guess.orElse(site.vocabulary().language()) : language.value(),
                publisher == null ? null : publisher.value(),
                metadata.authors().stream().map(Metadata.Stated::value).toList(),
                site);
        boolean hasText = !found.text().isEmpty();
        Path text = given.texts.resolve(id + ".txt");
        boolean made = hasText && text(text, found.text() + "\n", id, given.texts);
        Path file = content.resolve(Family.SOURCE.folder()).resolve(id + ".md");
        try {
            write(file, SourceDraft.of(metadata, proposals, publisher, given.topics, guess, hasText));
        } catch (IOException | Unreadable e) {
            if (made) {
                Files.delete(text);
            }
            throw e;
        }
        ids.add(id);
        return new Made(id, file, hasText ? text : null);
    }

    /** Returns the id of the publisher with where it is from, as far as it is one whom the briefing knows. */
    private Metadata.@Nullable Stated publisher(List<Metadata.Stated> stated, Given given) {
        if (given.publisher != null) {
            return new Metadata.Stated(given.publisher, "");
        }
        for (Metadata.Stated one : stated) {
            String known = actors.get(key(one.value()));
            if (known != null) {
                return new Metadata.Stated(known, one.from());
            }
        }
        return null;
    }

    /** Makes the file of a text, and says so; one that a run has left which was broken off is the same. */
    private static boolean text(Path path, String text, String id, Path folder) throws IOException, Unreadable {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                && Files.size(path) <= MAX_TEXT
                && Arrays.equals(Files.readAllBytes(path), text.getBytes(StandardCharsets.UTF_8))) {
            return false;
        }
        for (String ending : List.of(".txt", ".html", ".htm")) {
            Path other = folder.resolve(id + ending);
            if (Files.exists(other, LinkOption.NOFOLLOW_LINKS)) {
                throw new Unreadable("there is already a text " + other);
            }
        }
        WholeFile.create(path, text.getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private static void write(Path file, String text) throws IOException, Unreadable {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Unreadable("there is already " + file);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.create(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
