package sourcebook.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of messages against what asks for them, and against each other. */
class KeysTest {
    private static final Path MESSAGES = Path.of("src/main/resources/sourcebook/message");

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9]*(?:[.-][a-z0-9]+)*)\"");

    /** Where a key is asked for by its whole name. */
    private static final Pattern ASKED = Pattern.compile(
            "(?:\\bmsg\\(|\\bwording(?:\\(\\))?\\s*\\.of\\(|\\bgive\\(\\s*\\w+,|\\bSaying\\.of\\(\\s*wording,)\\s*\"([^\"]+)\"\\s*[,)]");

    /** How keys begin that are put together, and where that is done. */
    private static final Map<String, String> BUILT = new TreeMap<>(Map.ofEntries(
            Map.entry("actor.heading.", "src/main/java/sourcebook/parse/Actor.java"),
            Map.entry("actor.kind.", "templates/actor.ftl"),
            Map.entry("attested.inserted", "templates/partials/quotation.ftl"),
            Map.entry("card.", "src/main/java/sourcebook/render/Cards.java"),
            Map.entry("chart.lane.", "src/main/java/sourcebook/chart/TimelineChart.java"),
            Map.entry("chart.left-out.", "src/main/java/sourcebook/chart/TimelineChart.java"),
            Map.entry("cite.files.", "templates/partials/cite.ftl"),
            Map.entry("claim.exclusion", "templates/claim.ftl"),
            Map.entry("claim.first.", "templates/claim.ftl"),
            Map.entry("counted.", "src/main/java/sourcebook/render/Strips.java"),
            Map.entry("coverage.", "templates/partials/coverage.ftl"),
            Map.entry("data.", "src/main/java/sourcebook/data/Table.java"),
            Map.entry("data.column.", "src/main/java/sourcebook/data/Table.java"),
            Map.entry("data.date.", "src/main/java/sourcebook/data/Table.java"),
            Map.entry("date.or-after", "src/main/java/sourcebook/date/EdtfDate.java"),
            Map.entry("date.or-before", "src/main/java/sourcebook/date/EdtfDate.java"),
            Map.entry("evidence.intro", "templates/evidence.ftl"),
            Map.entry("evidence.read", "templates/partials/evidence.ftl"),
            Map.entry("evidence.unread", "templates/partials/evidence.ftl"),
            Map.entry("family.", "templates/card.ftl"),
            Map.entry("feed.new.", "src/main/java/sourcebook/render/FeedViews.java"),
            Map.entry("figure.", "src/main/java/sourcebook/parse/Figure.java"),
            Map.entry("figure.kind.", "src/main/java/sourcebook/parse/Figure.java"),
            Map.entry("filter.", "templates/partials/voices.ftl"),
            Map.entry("llms.all.", "src/main/java/sourcebook/render/ReadingList.java"),
            Map.entry("month.", "src/main/java/sourcebook/date/CalendarDate.java"),
            Map.entry("month.alone.", "src/main/java/sourcebook/date/CalendarDate.java"),
            Map.entry("month.short.", "src/main/java/sourcebook/date/CalendarDate.java"),
            Map.entry("month.short.alone.", "src/main/java/sourcebook/date/CalendarDate.java"),
            Map.entry("neighbors.", "templates/layout.ftl"),
            Map.entry("obtained.", "src/main/java/sourcebook/render/Views.java"),
            Map.entry("overview.", "src/main/java/sourcebook/artifact/Overview.java"),
            Map.entry("review.all.", "templates/partials/review.ftl"),
            Map.entry("review.none.", "templates/partials/review.ftl"),
            Map.entry("review.some.", "templates/partials/review.ftl"),
            Map.entry("review.stale.", "templates/partials/review.ftl"),
            Map.entry("saying.", "src/main/java/sourcebook/render/Sayings.java"),
            Map.entry("search.says.", "templates/search.ftl"),
            Map.entry("sign.", "templates/partials/marks.ftl"),
            Map.entry("topic.claims", "templates/topic.ftl")));

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(String folder, String extension) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(f -> f.toString().endsWith(extension)).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> found(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        Stream.concat(files("templates", ".ftl").stream(), files("src/main/java", ".java").stream())
                .map(KeysTest::content)
                .map(pattern::matcher)
                .forEach(m -> m.results().forEach(r -> found.add(r.group(1))));
        return found;
    }

    private static Map<String, String> messages(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        Map<String, String> messages = new TreeMap<>();
        properties.stringPropertyNames().forEach(k -> messages.put(k, properties.getProperty(k)));
        return messages;
    }

    private static Map<String, String> messages(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return messages(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> english() {
        return messages(MESSAGES.resolve("en.properties"));
    }

    // ---- What asks for messages --------------------------------------------------------------------------------

    @Test
    void theProgramKnowsInWhichLanguagesItSpeaks() {
        assertThat(files(MESSAGES.toString(), ".properties"))
                .extracting(f -> f.getFileName().toString().replace(".properties", ""))
                .containsExactlyInAnyOrderElementsOf(Messages.LANGUAGES);
        assertThat(Messages.in("de-AT", null).elsewhere("source.note-begins"))
                .containsOnlyKeys("en", "ru")
                .containsEntry("en", "Curator");
    }

    @Test
    void everyMessageIsAskedFor() {
        Set<String> literals = found(LITERAL);
        assertThat(english().keySet())
                .filteredOn(
                        k -> !literals.contains(k) && BUILT.keySet().stream().noneMatch(k::startsWith))
                .isEmpty();
    }

    @Test
    void everyKeyThatIsWrittenOutHasAMessage() {
        Set<String> asked = found(ASKED);
        assertThat(asked).hasSizeGreaterThan(200);
        assertThat(english().keySet()).containsAll(asked);
    }

    @TestFactory
    Stream<DynamicTest> keysThatBeginSoAreBuiltWhereItIsSaid() {
        return BUILT.entrySet().stream()
                .map(b -> DynamicTest.dynamicTest(b.getKey(), () -> {
                    assertThat(content(Path.of(b.getValue()))).contains("\"" + b.getKey() + "\"");
                    assertThat(english().keySet()).anyMatch(k -> k.startsWith(b.getKey()));
                }));
    }

    // ---- Languages ---------------------------------------------------------------------------------------------

    @TestFactory
    Stream<DynamicTest> noKeyStandsTwice() {
        return files(MESSAGES.toString(), ".properties").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    List<String> keys = new ArrayList<>();
                    Matcher lines = Pattern.compile("(?m)^([a-z][a-z0-9._-]*)=").matcher(content(file));
                    while (lines.find()) {
                        keys.add(lines.group(1));
                    }
                    assertThat(keys)
                            .doesNotHaveDuplicates()
                            .hasSize(messages(file).size());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyLanguageIsComplete() {
        return files(MESSAGES.toString(), ".properties").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String language = file.getFileName().toString().replace(".properties", "");
                    assertThat(problems(english(), messages(file), language)).isEmpty();
                }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            a=Title {0}                                      | a=Titel {0}                                                 | -
            a=Title {0}                                      | b=Titel {0}                                                 | a: missing
            a=Title {0}                                      | a=Titel {1}                                                 | a: {1} has no meaning
            a={0, plural, one {# day} other {# days}}        | a={0} Tage                                                  | a: no plural by {0}
            a={0, plural, one {# day} other {# days}}        | a={0, plural, one {# день} other {# дней}}                  | a: lacks few
            a={0, plural, one {# day} other {# days}}        | a={0, plural, one {#} few {#} many {#} other {#}}           | -
            a={0, plural, one {# day} other {# days}} of {1} | a={1, select, x {{0, plural, one {#} other {#}}} other {y}} | a: lacks few
            a={0                                             | a={0                                                        | a: Unmatched
            """)
    void whatALanguageLacksIsFound(String english, String russian, String problem) throws IOException {
        List<String> problems =
                problems(messages(new StringReader(english)), messages(new StringReader(russian)), "ru");
        if (problem == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).first().asString().startsWith(problem);
        }
    }

    private static List<String> problems(Map<String, String> english, Map<String, String> other, String language) {
        List<String> problems = new ArrayList<>();
        Set<String> needed = new TreeSet<>();
        PluralRules rules = PluralRules.forLocale(Locale.forLanguageTag(language));
        IntStream.rangeClosed(0, 1000).mapToObj(rules::select).forEach(needed::add);
        Set<String> keys = new TreeSet<>(english.keySet());
        keys.addAll(other.keySet());
        for (String key : keys) {
            if (!other.containsKey(key) || !english.containsKey(key)) {
                problems.add(key + ": " + (english.containsKey(key) ? "missing" : "unknown"));
                continue;
            }
            try {
                Message.parse(other.get(key));
                Map<Integer, List<Set<String>>> given = plurals(english.get(key));
                Map<Integer, List<Set<String>>> own = plurals(other.get(key));
                Set<Integer> surplus = Message.parse(other.get(key)).arguments();
                surplus.removeAll(Message.parse(english.get(key)).arguments());
                surplus.forEach(a -> problems.add(key + ": {" + a + "} has no meaning"));
                given.keySet().stream()
                        .filter(a -> !own.containsKey(a))
                        .forEach(a -> problems.add(key + ": no plural by {" + a + "}"));
                for (Set<String> forms :
                        own.values().stream().flatMap(List::stream).toList()) {
                    Set<String> lacking = new TreeSet<>(needed);
                    lacking.removeAll(forms);
                    if (!lacking.isEmpty()) {
                        problems.add(key + ": lacks " + String.join(", ", lacking));
                    }
                }
            } catch (IllegalArgumentException e) {
                problems.add(key + ": " + e.getMessage());
            }
        }
        return problems;
    }

    /** Returns the forms of each plural, by the argument that is counted. */
    private static Map<Integer, List<Set<String>>> plurals(String message) {
        MessagePattern pattern = new MessagePattern(message);
        Map<Integer, List<Set<String>>> plurals = new HashMap<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() == MessagePattern.ArgType.PLURAL) {
                Set<String> forms = new TreeSet<>();
                int limit = pattern.getLimitPartIndex(i);
                for (int at = i + 2; at < limit; at++) {
                    if (pattern.getPartType(at) == MessagePattern.Part.Type.ARG_SELECTOR) {
                        forms.add(pattern.getSubstring(pattern.getPart(at)));
                    } else if (pattern.getPartType(at) == MessagePattern.Part.Type.MSG_START) {
                        at = pattern.getLimitPartIndex(at);
                    }
                }
                plurals.computeIfAbsent(pattern.getPart(i + 1).getValue(), a -> new ArrayList<>())
                        .add(forms);
            }
        }
        return plurals;
    }
}
