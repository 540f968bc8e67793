package sourcebook.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Suggestion;
import sourcebook.evidence.Attestation;
import sourcebook.language.Vocabulary;
import sourcebook.read.ContentFile;
import sourcebook.text.Text;

/** Parses content files; any number of threads may use one parser at once. */
public final class DocumentParser {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int MAX_ID = 120;

    /** Names that Windows has for devices, whatever their extension. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(?:com|lpt)[0-9]");

    private static final Pattern NOT_IN_IDS = Pattern.compile("[^a-z0-9]+");

    private final BodyReader bodyReader;

    /** @param vocabulary the language in which bodies are written */
    public DocumentParser(Vocabulary vocabulary) {
        bodyReader = new BodyReader(new SentenceSplitter(vocabulary.abbreviations(vocabulary.language())));
    }

    /** A parser of what is written in English, or has no body. */
    public DocumentParser() {
        this(Vocabulary.ENGLISH);
    }

    /** Says whether a name can be the id of a page or an anchor. */
    public static boolean isId(String name) {
        return name.length() <= MAX_ID && ID.matcher(name).matches();
    }

    /** Says whether a name is one that Windows has for a device, and so can be no file's. */
    public static boolean isDevice(String name) {
        return DEVICE.matcher(name).matches();
    }

    /** Returns an id made of words, cut behind a whole word, or nothing where the words have no letters that ids have. */
    public static Optional<String> idOf(String words, int maxLength) {
        String slug = NOT_IN_IDS.matcher(Headings.slug(words)).replaceAll("-").replaceAll("^-+|-+$", "");
        String cut = slug;
        if (slug.length() > maxLength) {
            int hyphen = slug.lastIndexOf('-', maxLength);
            cut = slug.substring(0, hyphen > 0 ? hyphen : maxLength);
        }
        return Optional.of(cut).filter(id -> isId(id) && !isDevice(id));
    }

    /** Returns the parsed file, or nothing where it has no place on a site at all; diagnostics say why. */
    public Optional<Parsed> parse(ContentFile file, Text text, Diagnostics diagnostics) {
        Optional<Family> family = familyOf(file, diagnostics);
        if (!isId(file.name())) {
            String meant = meantId(file);
            diagnostics.add(Diagnostic.in(file.path(), Code.BAD_ID, "'" + file.name() + "' is not an id")
                    .help("rename the file" + (isId(meant) ? " to " + meant + ".md" : "")
                            + "; use a-z, 0-9 and single hyphens"));
            return family.map(f -> new Parsed.Broken(text, meant, f));
        }
        if (isDevice(file.name())) {
            diagnostics.add(
                    Diagnostic.in(file.path(), Code.BAD_ID, "'" + file.name() + "' is the name of a device on Windows")
                            .help("rename the file; nobody with Windows could check the project out"));
            return family.map(f -> new Parsed.Broken(text, file.name(), f));
        }
        if (family.isEmpty()) {
            return Optional.empty();
        }
        Optional<Header> header = Header.of(text, diagnostics);
        if (header.isEmpty()) {
            return Optional.of(new Parsed.Broken(text, file.name(), family.get()));
        }
        Optional<? extends FrontMatter> frontMatter =
                RecordReader.of(family.get().type()).read(header.get().yaml(), diagnostics);
        Optional<Body> body = bodyReader.read(text, header.get().bodyStart(), diagnostics);
        if (frontMatter.isEmpty() || body.isEmpty()) {
            return Optional.of(new Parsed.Broken(text, file.name(), family.get()));
        }
        return Optional.of(new Parsed.Document(text, file.name(), family.get(), frontMatter.get(), body.get()));
    }

    /** Returns what stands for a file that could not be read; nothing where it has no place on a site. */
    public Optional<Parsed> unread(ContentFile file) {
        return Family.ofFolder(file.folder()).map(f -> new Parsed.Broken(new Text(file.path(), ""), meantId(file), f));
    }

    /** The id that links to a file probably use, whatever its name. */
    private static String meantId(ContentFile file) {
        String slug = Headings.slug(file.name());
        return isId(slug) ? slug : file.name();
    }

    /** Returns the attestation that a record holds, or nothing where diagnostics say what is wrong with it. */
    public Optional<Attestation> parseAttestation(Text text, Diagnostics diagnostics) {
        Optional<Attestation> untouched =
                Attestation.ofYaml(text.content()).filter(a -> a.problem().isEmpty());
        if (untouched.isPresent()) {
            return untouched;
        }
        Diagnostics found = new Diagnostics();
        Optional<Attestation> attestation = RecordReader.of(AttestationRecord.class)
                .read(text.span(0, text.length()), found)
                .map(r -> r.attestation(found));
        // Nobody repairs by hand what a command has written.
        found.sorted().forEach(d -> diagnostics.add(instead(d, "delete the file, and run 'attest' again")));
        return attestation.filter(a -> !found.hasErrors());
    }

    /** Returns the review that a record holds, or nothing where diagnostics say what is wrong with it. */
    public Optional<Review> parseReview(Text text, Diagnostics diagnostics) {
        Optional<Review> untouched = Review.ofYaml(text.content());
        if (untouched.isPresent()) {
            return untouched;
        }
        Diagnostics found = new Diagnostics();
        Optional<Review> review = RecordReader.of(Review.class).read(text.span(0, text.length()), found);
        found.sorted().forEach(d -> diagnostics.add(instead(d, "take the entry out, and run 'review' again")));
        return review;
    }

    private static Diagnostic instead(Diagnostic problem, String help) {
        return new Diagnostic(problem.code(), problem.path(), problem.span(), problem.message(), help, null);
    }

    private static Optional<Family> familyOf(ContentFile file, Diagnostics diagnostics) {
        Optional<Family> family = Family.ofFolder(file.folder());
        if (family.isEmpty()) {
            List<String> folders =
                    Arrays.stream(Family.values()).map(Family::folder).toList();
            String nearest = Suggestion.help(file.folder(), folders);
            diagnostics.add(Diagnostic.in(
                            file.path(),
                            Code.UNKNOWN_TYPE,
                            file.folder().isEmpty()
                                    ? "the file lies in no folder that names its type"
                                    : "'" + file.folder() + "' is not a type of content")
                    .help((nearest == null ? "" : nearest + " ") + "types are: " + String.join(", ", folders)));
        }
        return family;
    }
}
