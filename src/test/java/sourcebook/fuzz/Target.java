package sourcebook.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import sourcebook.attest.MainText;
import sourcebook.bake.Drafting;
import sourcebook.bake.Project;
import sourcebook.bake.ProjectTest;
import sourcebook.date.DateInWords;
import sourcebook.date.EdtfDate;
import sourcebook.date.EdtfException;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.draft.Drafts;
import sourcebook.draft.Unreadable;
import sourcebook.evidence.Attestation;
import sourcebook.evidence.Claim;
import sourcebook.evidence.FoldedText;
import sourcebook.evidence.QuotationSearch;
import sourcebook.evidence.SpeakerNames;
import sourcebook.evidence.Verdict;
import sourcebook.language.Vocabulary;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;
import sourcebook.language.Words;
import sourcebook.markdown.MarkdownCopy;
import sourcebook.message.English;
import sourcebook.message.Messages;
import sourcebook.outside.AnyAnswerTest;
import sourcebook.outside.RobotsTest;
import sourcebook.outside.WebTargetTest;
import sourcebook.parse.AnyTextTest;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.Family;
import sourcebook.parse.Review;
import sourcebook.parse.WebAddressTest;
import sourcebook.picture.AnyPictureTest;
import sourcebook.read.TextReader;
import sourcebook.serve.AnyRequestTest;
import sourcebook.site.License;
import sourcebook.site.Publication;
import sourcebook.text.Text;

/** Something that reads what strangers write. No bytes may make it throw, give a wrong place, or take long. */
enum Target {
    /** The front matter of all families of files; the first character says which family. */
    FRONT_MATTER(
            "Header", "FrontMatter", "FrontMatterBounds", "ValueReader", "YamlReader", "YamlNode", "Ruled", "History") {
        @Override
        void read(String text) {
            Family family = Family.values()[text.charAt(0) % Family.values().length];
            AnyTextTest.check(family.folder(), "---\n" + text.substring(1) + "\n---\n");
        }
    },
    BODY(
            "BodyReader",
            "BodyWalk",
            "Bounds",
            "InlineReader",
            "Footnotes",
            "Headings",
            "Html",
            "LooseReferences",
            "References",
            "SentenceSplitter",
            "Sentences") {
        @Override
        void read(String text) {
            AnyTextTest.check("topics", "---\ntitle: T\norder: 1\n---\n" + text);
        }
    },
    /** A whole file; sources hold the most. */
    SOURCE("DocumentParser", "Source", "Position", "Figure", "QuotationReader", "QuotationAttributes") {
        @Override
        void read(String text) {
            AnyTextTest.check("sources", text);
        }
    },
    DATE("EdtfParser", "EdtfDate", "DateInWords", "CalendarDate") {
        @Override
        void read(String text) {
            DateInWords.in(text, 0, text.length());
            EdtfDate date;
            try {
                date = EdtfDate.parse(text);
            } catch (EdtfException e) {
                assertThat(e.index()).isBetween(0, text.length());
                return;
            }
            assertThat(EdtfDate.parse(date.toString())).isEqualTo(date);
            assertThat(date.display(English.WORDING)).isNotBlank();
            assertThat(date.displayPeriod(English.WORDING)).isNotBlank();
            date.htmlDatetime().ifPresent(d -> assertThat(d).isNotBlank());
            if (date.earliest().isPresent() && date.latest().isPresent()) {
                assertThat(date.earliest().get())
                        .isBeforeOrEqualTo(date.latest().get());
            }
        }
    },
    /** A quotation, in the first line, against a text, in the others. */
    QUOTATION(
            "QuotationSearch",
            "QuotedWords",
            "FoldedText",
            "Tokens",
            "TokenIndex",
            "Layout",
            "Rules",
            "Cuts",
            "Attribution",
            "Subjects",
            "Phrases",
            "Mentions") {
        @Override
        void read(String text) {
            int line = Math.max(text.indexOf('\n'), 0);
            String words = text.substring(0, line);
            String source = text.substring(line);
            WordList english = WordList.of("en").orElseThrow();
            SpeakerNames speakers = new SpeakerNames();
            speakers.add("ada", true, "Ada Lovelace", List.of("Ada"));
            speakers.add("ada", List.of(), List.of("the minister"));
            QuotationSearch search = QuotationSearch.ofText(FoldedText.of(source), english, speakers);
            QuotationSearch without = QuotationSearch.ofQuotations(List.of(source, words), null);
            for (Claim.Use use : Claim.Use.values()) {
                Claim claim = new Claim(words, use, Set.of("ada"));
                if (search.find(claim) instanceof Verdict.Found found) {
                    assertThat(found.match().start()).isBetween(0, source.length());
                    assertThat(found.match().end()).isBetween(found.match().start(), source.length());
                }
                assertThat(without.quotations(claim)).isSubsetOf(0, 1);
            }
            search.speakersBeside(words);
        }
    },
    /** What {@code attest} has recorded. */
    ATTESTATION("Attestation", "AttestationRecord", "Seals") {
        @Override
        void read(String text) {
            Diagnostics diagnostics = new Diagnostics();
            Optional<Attestation> read = new DocumentParser().parseAttestation(new Text("x.yaml", text), diagnostics);
            assertThat(read.isPresent()).isEqualTo(!diagnostics.hasErrors());
            Attestation.ofYaml(text).ifPresent(a -> assertThat(a.toYaml()).isEqualTo(text));
            read.ifPresent(a -> assertThat(Attestation.ofYaml(a.toYaml())).contains(a));
        }
    },
    /** What {@code review} has recorded. */
    REVIEW("Review", "RecordReader") {
        @Override
        void read(String text) {
            Diagnostics diagnostics = new Diagnostics();
            Optional<Review> read = new DocumentParser().parseReview(new Text("x.yaml", text), diagnostics);
            assertThat(read.isPresent() || diagnostics.hasErrors()).isTrue();
        }
    },
    /** {@code jbake.properties}. */
    SETTINGS("SettingsFile", "Project") {
        @Override
        void read(String text) throws IOException {
            Files.writeString(PROJECT.resolve("jbake.properties"), text);
            ProjectTest.read(PROJECT);
        }
    },
    /** A source's text that is kept as a page. */
    HTML("MainText", "Skipped") {
        @Override
        void read(String text) {
            Document page = Jsoup.parse(text);
            MainText.isUnfilled(page);
            assertThat(MainText.of(page).length()).isLessThanOrEqualTo(4 * text.length() + 64);
        }
    },
    /** A page that is copied into Markdown; as of a template, it is well formed. */
    MARKDOWN_COPY("MarkdownCopy", "MarkdownText", "Blocks") {
        @Override
        void read(String text) {
            String html = "<main>" + Jsoup.parse(text).body().html() + "</main>";
            for (Publication publication : PUBLICATIONS) {
                MarkdownCopy.of(
                        html, "topics/a.html", Set.of("topics/a.html"), publication, words -> "“" + words + "”");
            }
        }
    },
    /** A list of words or a file of messages that a briefing has; the first character says which. */
    WORDS("Vocabulary", "Sections", "WordList", "Messages", "Message") {
        @Override
        void read(String text) {
            String name = WORD_LISTS.get(text.charAt(0) % WORD_LISTS.size());
            String content = text.substring(1);
            try {
                if (name.endsWith(Messages.FILE)) {
                    Messages.check(content, TextReader::isForbidden);
                    Messages messages = Messages.in("en", content);
                    content.lines()
                            .map(l -> l.replaceFirst("\\s*=.*", "").strip())
                            .filter(messages::has)
                            .forEach(key ->
                                    assertThat(messages.of(key, 1, 2.5, -3, 4)).isNotNull());
                } else {
                    Vocabulary.check(name, content);
                    Vocabulary vocabulary = Vocabulary.of("en", Map.of(name, content));
                    vocabulary.words("en").orElseThrow();
                    vocabulary.style();
                    vocabulary.grammar(Vocabulary.class, "en");
                    vocabulary.abbreviations("en").goOn("He met", "Mr", "Smith");
                    vocabulary.quantities("en").ifPresent(q -> {
                        q.amounts(q.words(content));
                        q.dates(q.words(content));
                    });
                }
                if (name.equals("en.txt")) {
                    WordList list = WordList.parse(content);
                    List<String> words = Words.of(content).plain();
                    list.findEach(words, Set.of(WordKind.values()));
                    words.forEach(w -> assertThat(list.uninflected(w)).isNotEmpty());
                }
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    },
    /** What {@code new source} makes drafts of; the first character says which kind of document it is. */
    DOCUMENT(
            "DocumentReader",
            "HtmlMetadata",
            "Metadata",
            "Bibliography",
            "PlainDocument",
            "Byline",
            "PrintedDay",
            "SourceDraft",
            "TextProposals",
            "Attributions") {
        private @Nullable Project briefing;

        @Override
        void read(String text) throws IOException {
            String name = "document." + DOCUMENTS.get(text.charAt(0) % DOCUMENTS.size());
            Path document = Files.write(BRIEFING.resolve(name), bytes(text.substring(1)));
            if (briefing == null) {
                Files.createDirectories(BRIEFING.resolve("content"));
                briefing = Project.open(BRIEFING, null, new Diagnostics());
            }
            // Each time anew: they would know the one before, whose title most inputs have, and refuse.
            Drafts drafts = Drafting.in(briefing, 1);
            try {
                for (Drafts.Made made : drafts.sources(
                                document, new Drafts.Given(null, null, null, List.of(), BRIEFING))
                        .made()) {
                    AnyTextTest.check("sources", Files.readString(made.source()));
                    Files.delete(made.source());
                    Files.deleteIfExists(BRIEFING.resolve(made.id() + ".txt"));
                }
            } catch (Unreadable e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    },
    /** What a host answers when {@code links} asks what it may ask for. */
    ROBOTS("Robots") {
        @Override
        void read(String text) {
            RobotsTest.read(text);
        }
    },
    /** An address that a file gives, and in further lines where hosts say that it has moved to. */
    ADDRESS("WebAddress", "WebTarget", "Reach") {
        @Override
        void read(String text) {
            List<String> lines = text.lines().toList();
            lines.forEach(WebAddressTest::check);
            WebTargetTest.follow(lines);
        }
    },
    /** What a host answers to each request of {@code links}: status, headers and content, and where it leads. */
    ANSWER("LinkCheck", "Host", "Head", "Answers") {
        @Override
        void read(String text) throws IOException {
            AnyAnswerTest.read(text);
        }
    },
    /** A request to the preview: what is asked for in the first line, headers in the others. */
    REQUEST("Gate", "SiteHandler", "Answer", "MediaTypes", "LivePage") {
        @Override
        void read(String text) throws IOException {
            AnyRequestTest.read(text);
        }
    },
    /** A picture in SVG. */
    PICTURE("SvgPicture", "SvgReader", "StillSvg", "PictureAddress", "PictureStyle") {
        @Override
        void read(String text) {
            AnyPictureTest.read(text);
        }
    };

    /** What a briefing may have in its folder of words. */
    static final List<String> WORD_LISTS = List.of(
            "en.txt",
            "en-quantities.txt",
            "en-sentences.txt",
            "en-grammar.txt",
            "en-style.txt",
            "en-messages.properties");

    /** The endings of documents that are texts. */
    static final List<String> DOCUMENTS = List.of("html", "txt", "md", "ris", "bib", "json");

    private static final List<Publication> PUBLICATIONS =
            List.of(new Publication("T", null, null), new Publication("T", "https://example.org", License.BY));

    private static final Path PROJECT = folder();

    /** A briefing without content and settings, for which drafts are made. */
    private static final Path BRIEFING = folder();

    private final List<String> readers;

    /** @param readers the classes that read it, of which a report says how much was reached */
    Target(String... readers) {
        this.readers = List.of(readers);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("fuzz");
            folder.toFile().deleteOnExit();
            Stream.concat(
                            Stream.of("jbake.properties", "content", "content/sources"),
                            DOCUMENTS.stream().map(d -> "document." + d))
                    .forEach(file -> folder.resolve(file).toFile().deleteOnExit());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the names of the classes that read it. */
    List<String> readers() {
        return readers;
    }

    /** Reads a text that may stand in a file; it is not empty. */
    abstract void read(String text) throws IOException;

    /** Reads the bytes of a file, as the program does: what is not a text is refused before. */
    final void run(byte[] bytes) throws IOException {
        Optional<Text> text = TextReader.decode("x", bytes, new Diagnostics());
        if (text.isPresent() && text.get().length() > 0) {
            read(text.get().content());
        }
    }

    /** Returns the name under which the fuzzer and its folders know the target. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Target of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
