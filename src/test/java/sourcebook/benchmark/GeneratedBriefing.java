package sourcebook.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import sourcebook.evidence.Attestation;
import sourcebook.evidence.Changes;
import sourcebook.evidence.Match;

/**
 * A made-up briefing of any size, the same for the same seed. Its sources have about the length and the density of links
 * that a curator's have; a few actors, topics and claims are named far more often than the rest, and one actor by every
 * source.
 */
public final class GeneratedBriefing {
    private static final String[] SENSES = {
        "affirms\n    certainty: fact",
        "denies\n    certainty: fact",
        "affirms\n    certainty: likely",
        "denies\n    certainty: possible"
    };
    private static final String[] RESPONSES = {"supports", "concerned", "condemns", "opposes"};
    private static final String[] BOUNDS = {"", ", bound: more than", ", bound: about", ", bound: at least"};
    private static final int QUOTATIONS = 3;
    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    private final int sources;
    private final int topics;
    private final int actors;
    private final int publishers;
    private final int events;
    private final int claims;
    private final int agreements;
    private final long seed;

    private GeneratedBriefing(int sources, long seed) {
        this.sources = sources;
        this.seed = seed;
        topics = Math.max(3, sources / 50);
        actors = Math.max(20, sources / 2);
        publishers = Math.max(5, actors / 20);
        events = Math.max(5, sources / 5);
        claims = Math.max(topics, sources / 4);
        agreements = Math.max(2, sources / 50);
    }

    /**
     * Returns the content files of a briefing, by their paths in the content folder.
     *
     * @param sources number of sources, at least 10; about as many other pages are made with them
     */
    public static Map<String, String> files(int sources, long seed) {
        return new GeneratedBriefing(sources, seed).files();
    }

    /**
     * Returns the file of a source of a briefing that was written to a folder.
     *
     * @param number 0-based; low ones are cited far more often
     */
    public static Path source(Path project, int number) {
        return project.resolve("content/sources/" + sourceId(number) + ".md");
    }

    /** Writes a briefing's content and settings into a folder; templates and assets are not among them. */
    public static void write(Path project, int sources, long seed) throws IOException {
        Files.createDirectories(project);
        Files.writeString(project.resolve("jbake.properties"), "site.title=Generated briefing\n");
        for (Map.Entry<String, String> file : files(sources, seed).entrySet()) {
            Path path = project.resolve("content").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        each(files, "topics", topics, this::topicId, this::topic);
        each(files, "actors", actors, this::actorId, this::actor);
        each(files, "events", events, this::eventId, this::event);
        each(files, "agreements", agreements, this::agreementId, this::agreement);
        each(files, "claims", claims, this::claimId, this::claim);
        for (int i = 0; i < sources; i++) {
            List<Attestation.Entry> attested = new ArrayList<>();
            files.put("sources/" + sourceId(i) + ".md", source(i, attested));
            files.put(
                    "sources/" + sourceId(i) + Attestation.SUFFIX,
                    new Attestation(Attestation.hash("text " + i), 1 << 20, DAY, 6, attested, List.of()).toYaml());
        }
        files.put("pages/index.md", "---\ntitle: Start\n---\nA briefing that a program made up.\n");
        files.put("pages/method.md", "---\ntitle: Method\norder: 1\n---\nNothing here is true, see [[topic-0]].\n");
        return files;
    }

    private interface Named {
        String name(int number);
    }

    private static void each(Map<String, String> files, String folder, int count, Named id, Named content) {
        for (int i = 0; i < count; i++) {
            files.put(folder + "/" + id.name(i) + ".md", content.name(i));
        }
    }

    // ---- Names -------------------------------------------------------------------------------------------------

    private String topicId(int i) {
        return "topic-" + i;
    }

    private String actorId(int i) {
        return "actor-" + i;
    }

    private String eventId(int i) {
        return "event-" + i;
    }

    private String agreementId(int i) {
        return "agreement-" + i;
    }

    private String claimId(int i) {
        return "claim-" + i;
    }

    private static String sourceId(int i) {
        return "source-" + i;
    }

    // ---- Chance ------------------------------------------------------------------------------------------------

    private Random random(String kind, int number) {
        return new Random(seed * 31 + kind.hashCode() * 1_000_003L + number);
    }

    private static String list(List<Integer> numbers, Named id) {
        return numbers.stream().map(id::name).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The words of a quotation, which other pages quote again. */
    private String quoted(int source, int number) {
        return Chance.words(random("quotation", source * QUOTATIONS + number), 9 + number * 7);
    }

    /** Returns the words, and notes that they were found. */
    private static String attested(
            String words, @Nullable String id, List<String> speakers, List<Attestation.Entry> attested) {
        int start = attested.size() * 100;
        String hash = Attestation.hash(words, speakers);
        attested.add(new Attestation.Entry(
                hash,
                id,
                new Attestation.Finding(new Match(start, start + words.length()), Changes.NONE),
                null,
                hash.substring(0, 32)));
        return words;
    }

    private String citation(Random random) {
        int source = Chance.skewed(random, sources);
        return switch (random.nextInt(3)) {
            case 0 -> "[@" + sourceId(source) + "]";
            case 1 -> "[@" + sourceId(source) + "#q-" + random.nextInt(QUOTATIONS) + "]";
            default -> "[@" + sourceId(source) + "; @" + sourceId(Chance.skewed(random, sources)) + "]";
        };
    }

    private String crossLink(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "[[" + eventId(Chance.skewed(random, events)) + "|that meeting]]";
            case 1 -> "[[" + claimId(Chance.skewed(random, claims)) + "|the claim]]";
            case 2 -> "[[" + Chance.name(Chance.skewed(random, actors)) + "]]";
            default -> "[[" + actorId(Chance.skewed(random, actors)) + "]]";
        };
    }

    /** Returns a sentence that cites, or one that links: what links is said to be in what is cited, and chance does not know that. */
    private String sentence(Random random, boolean cited) {
        StringBuilder sentence = new StringBuilder();
        sentence.append(Chance.capitalized(Chance.words(random, 5 + random.nextInt(6))))
                .append(' ');
        if (!cited) {
            sentence.append(crossLink(random)).append(' ');
        }
        sentence.append(Chance.words(random, 6 + random.nextInt(8)));
        if (cited && random.nextInt(4) == 0) {
            int source = Chance.skewed(random, sources);
            String quoted = quoted(source, 0);
            sentence.append(" “").append(quoted, 0, quoted.indexOf(' ', 20)).append('”');
            sentence.append(" [@").append(sourceId(source)).append("#q-0]");
        } else if (cited) {
            sentence.append(' ').append(citation(random));
        }
        return sentence.append(".").toString();
    }

    private String paragraph(Random random, int sentences, boolean cited) {
        return IntStream.range(0, sentences)
                        .mapToObj(i -> sentence(random, cited && i % 2 == 0))
                        .collect(Collectors.joining(" "))
                + "\n\n";
    }

    // ---- Pages -------------------------------------------------------------------------------------------------

    private String topic(int i) {
        Random random = random("topic", i);
        StringBuilder page = new StringBuilder("---\ntitle: " + Chance.capitalized(Chance.words(random, 3)) + " " + i);
        page.append("\norder: ").append(i + 1);
        page.append("\nquestion: What is known of number ").append(i).append("?\n---\n");
        page.append(sentence(random, true)).append("\n\n");
        for (String heading : List.of("Key points", "What is agreed", "What is disputed", "What is not known")) {
            page.append("## ").append(heading).append("\n\n");
            if (heading.equals("Key points")) {
                page.append("| What | Figure | Source |\n|---|---|---|\n");
                for (int row = 0; row < 4; row++) {
                    page.append("| ")
                            .append(Chance.words(random, 3))
                            .append(" | ")
                            .append(random.nextInt(9000));
                    page.append(" | ").append(citation(random)).append(" |\n");
                }
                page.append('\n');
            }
            for (int item = 0; item < 4; item++) {
                page.append("- **").append(Chance.words(random, 2)).append(":** ");
                page.append(sentence(random, true)).append('\n');
            }
            page.append('\n');
        }
        return page.toString();
    }

    private String actor(int i) {
        Random random = random("actor", i);
        String kind = i < publishers ? "organization" : i % 3 == 0 ? "state" : "person";
        return "---\nname: " + Chance.name(i) + "\nkind: " + kind + "\nvariants: [" + Chance.name(i) + " the Elder]"
                + (i < publishers ? "" : "\naffiliation: [" + actorId(random.nextInt(publishers)) + "]")
                + "\n---\n" + paragraph(random, 2, true);
    }

    private String event(int i) {
        Random random = random("event", i);
        return "---\ntitle: " + Chance.capitalized(Chance.words(random, 4)) + " " + i + "\ndate: \""
                + Chance.day(random) + "\"\nplace: "
                + Chance.name(i + 1) + "\nparticipants: " + list(Chance.several(random, 4, actors), this::actorId)
                + "\n---\n"
                + paragraph(random, 5, true);
    }

    private String agreement(int i) {
        Random random = random("agreement", i);
        return "---\ntitle: " + Chance.capitalized(Chance.words(random, 4)) + " " + i + "\nsigned: \""
                + Chance.day(random)
                + "\"\nparties: " + list(Chance.several(random, 2, actors), this::actorId) + "\nevent: "
                + eventId(random.nextInt(events)) + "\nprovisions:\n  - {id: first, label: First provision}\n"
                + "  - {id: second, label: Second provision}\n---\n" + paragraph(random, 5, true);
    }

    private String claim(int i) {
        Random random = random("claim", i);
        return "---\ntitle: " + Chance.capitalized(Chance.words(random, 7)) + " " + i + "\ntopics: ["
                + topicId(i % topics) + "]\n---\n" + paragraph(random, 5, true);
    }

    private String source(int i, List<Attestation.Entry> attested) {
        Random random = random("source", i);
        StringBuilder page =
                new StringBuilder("---\ntitle: \"" + Chance.capitalized(Chance.words(random, 9)) + " " + i + "\"\n");
        page.append("label: Paper ").append(i).append('\n');
        page.append("publisher: ")
                .append(actorId(Chance.skewed(random, publishers)))
                .append('\n');
        page.append("authors: [").append(Chance.name(actors + i)).append("]\n");
        page.append("published: \"")
                .append(Chance.day(2023, random))
                .append(i % 5 == 0 ? "~" : "")
                .append("\"\n");
        page.append("language: en\nkind: news report\nobtained: original\n");
        List<Integer> fed = Chance.several(random, 2, topics);
        if (i < topics && !fed.contains(i)) {
            fed.add(i);
        }
        page.append("topics: ").append(list(fed, this::topicId)).append('\n');
        page.append("events: ")
                .append(list(Chance.several(random, 2, events), this::eventId))
                .append('\n');
        page.append("actors:\n  - {actor: actor-0, role: \"observer\", written: \"The Elder\"}\n");
        for (int actor : Chance.several(random, 6, actors)) {
            if (actor != 0) {
                page.append("  - {actor: ").append(actorId(actor)).append(", role: \"");
                page.append(Chance.words(random, 3))
                        .append("\", written: \"")
                        .append(Chance.name(actor))
                        .append("\"}\n");
            }
        }
        positions(page, i, random, attested);
        page.append("reactions:\n  - by: [")
                .append(actorId(Chance.skewed(random, actors)))
                .append("]\n    event: ");
        page.append(eventId(Chance.skewed(random, events)))
                .append("\n    stance: ")
                .append(RESPONSES[random.nextInt(4)]);
        page.append("\n    act: \"").append(Chance.words(random, 14)).append(".\"\n    quotation: q-1\n");
        if (i % 3 == 0) {
            page.append("provisions:\n  - {agreement: ").append(agreementId(Chance.skewed(random, agreements)));
            page.append(", provision: first, text: \"")
                    .append(Chance.words(random, 12))
                    .append("\"}\n");
        }
        page.append("---\n");
        page.append(paragraph(random, 4, false)).append("[[actor-0]] was there, too. ");
        page.append("The paper calls it “")
                .append(attested(Chance.words(random, 5), null, List.of(), attested))
                .append("”. ");
        page.append(paragraph(random, 4, false)).append(paragraph(random, 3, false));
        page.append("## Quotations\n\n");
        for (int q = 0; q < QUOTATIONS; q++) {
            String speaker = actorId(Chance.skewed(random, actors));
            page.append("> ")
                    .append(attested(quoted(i, q), "q-" + q, List.of(speaker), attested))
                    .append("\n>\n> — [[");
            page.append(speaker)
                    .append("]], ")
                    .append(Chance.day(random))
                    .append(", in the capital {#q-")
                    .append(q)
                    .append("}\n\n");
        }
        page.append("## Curator’s note\n\n").append(paragraph(random, 2, false));
        return page.toString();
    }

    private void positions(StringBuilder page, int i, Random random, List<Attestation.Entry> attested) {
        page.append("positions:\n");
        List<Integer> taken = Chance.several(random, 3, claims);
        if (i < claims && !taken.contains(i)) {
            taken.add(i);
        }
        for (int claim : taken) {
            page.append("  - claim: ").append(claimId(claim));
            page.append("\n    direction: ").append(SENSES[random.nextInt(4)]);
            page.append("\n    by: [")
                    .append(actorId(Chance.skewed(random, actors)))
                    .append(']');
            page.append("\n    date: \"").append(Chance.day(random)).append('"');
            page.append("\n    words: \"")
                    .append(attested(Chance.words(random, 4), null, List.of(), attested))
                    .append('"');
            if (claim % 2 == 0) {
                page.append("\n    quotation: q-0");
            }
            page.append("\n    figures:\n      - {amount: ").append(1 + random.nextInt(90_000));
            page.append(BOUNDS[random.nextInt(4)]).append(", unit: containers, item: goods, period: 2022/..}\n");
        }
    }
}
