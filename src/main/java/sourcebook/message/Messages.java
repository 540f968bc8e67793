package sourcebook.message;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.language.NestedMarks;
import sourcebook.text.ProgramFile;
import sourcebook.text.Wording;

/**
 * The messages of a language: those of the program, and in their place those of the briefing; what neither has is said in
 * English. A file of messages is one of Java's properties in UTF-8: a key, an equals sign and a message in each line.
 */
public final class Messages implements Wording {
    /** What the name of a briefing's file has behind the language. */
    public static final String FILE = "-messages.properties";

    /** How many words are read in a minute. */
    private static final String SPEED = "reading.speed";

    /** The language that has every message. */
    private static final String FALLBACK = "en";

    /** Those in which the program says everything. */
    static final List<String> LANGUAGES = List.of(FALLBACK, "de", "ru");

    private static final Pattern GROUPS = Pattern.compile("(?<=\\d)(?=(?:\\d{3})+(?!\\d))");

    /** What each file of the program holds; each is read once. */
    private static final Map<String, Map<String, String>> OF_PROGRAM = new ConcurrentHashMap<>();

    /** By these words records and signatures know what they are about, in whatever words a site shows it. */
    public static final Wording OF_RECORDS = in(FALLBACK, null);

    private final String language;
    private final SortedMap<String, String> texts;
    private final Map<String, Message> parsed = new ConcurrentHashMap<>();
    private final NameOrder order;
    private final Optional<NestedMarks> marks;
    private volatile @Nullable PluralRules plurals;

    /** The same messages with the plurals of English, for those that are in English for want of others. */
    private final @Nullable Messages english;

    private final Set<String> lacking;

    /** @param lacking the keys of what is said in English, for want of a message in the language */
    private Messages(String language, SortedMap<String, String> texts, Set<String> lacking) {
        this.language = language;
        this.lacking = lacking;
        english = lacking.isEmpty() ? null : new Messages(FALLBACK, texts, Set.of());
        order = new NameOrder(language);
        this.texts = Collections.unmodifiableSortedMap(texts);
        marks = NestedMarks.of(
                texts.getOrDefault("quoted", "").replace("{0}", ""),
                texts.getOrDefault("quoted.within", "").replace("{0}", ""));
    }

    /**
     * Returns the messages of a language.
     *
     * @param language BCP 47 tag; which messages there are depends on the language alone, without region and script
     * @param own the briefing's file of messages in that language, or null
     */
    public static Messages in(String language, @Nullable String own) {
        TreeMap<String, String> texts = new TreeMap<>(ofProgram(FALLBACK));
        texts.putAll(ofProgram(primary(language)));
        texts.putAll(read(own));
        return new Messages(language, texts, missing(language, own));
    }

    /** Returns the name of a briefing's file of messages in a language. */
    public static String fileOf(String language) {
        return primary(language) + FILE;
    }

    /** Returns the keys of what is said in English, because neither the program nor the briefing has it in a language. */
    public static Set<String> missing(String language, @Nullable String own) {
        Set<String> missing = new TreeSet<>(ofProgram(FALLBACK).keySet());
        missing.removeAll(ofProgram(primary(language)).keySet());
        missing.removeAll(read(own).keySet());
        return missing;
    }

    /**
     * Looks whether a briefing's file can be used.
     *
     * @param isForbidden says which characters may not stand in a file; an escape can write them all the same
     * @throws IllegalArgumentException if it cannot; the message says why and, where it is one line, which, counted from 1
     */
    public static void check(String content, IntPredicate isForbidden) {
        Map<String, String> english = ofProgram(FALLBACK);
        List<String> lines = content.lines().toList();
        for (Map.Entry<String, String> message : new TreeMap<>(read(content)).entrySet()) {
            String key = message.getKey();
            int line = 1;
            while (line <= lines.size() && !lines.get(line - 1).strip().startsWith(key)) {
                line++;
            }
            String place = line > lines.size() ? "" : "line " + line + ": ";
            String known = english.get(key);
            if (known == null) {
                throw new IllegalArgumentException(place + "no message has the key " + key);
            }
            Set<Integer> surplus;
            try {
                surplus = Message.parse(message.getValue()).arguments();
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException(place + "the message cannot be read: " + e.getMessage(), e);
            }
            if (key.equals(SPEED) && !message.getValue().matches("[1-9][0-9]{0,3}")) {
                throw new IllegalArgumentException(place + "'" + message.getValue()
                        + "' is no number of words that are read in a minute: write one from 1 to 9999");
            }
            message.getValue().codePoints().filter(isForbidden).findFirst().ifPresent(c -> {
                throw new IllegalArgumentException(place + String.format("the character U+%04X is not allowed", c));
            });
            Set<Integer> counted = Message.parse(message.getValue()).counted();
            LANGUAGES.stream()
                    .map(l -> ofProgram(l).get(key))
                    .filter(Objects::nonNull)
                    .forEach(m -> counted.removeAll(Message.parse(m).counted()));
            if (!counted.isEmpty()) {
                throw new IllegalArgumentException(
                        place + "{" + counted.iterator().next() + "} is no number in this message: " + known);
            }
            surplus.removeAll(Message.parse(known).arguments());
            if (!surplus.isEmpty()) {
                throw new IllegalArgumentException(
                        place + "{" + surplus.iterator().next() + "} has no meaning in this message: " + known);
            }
        }
    }

    private static Map<String, String> ofProgram(String language) {
        return OF_PROGRAM.computeIfAbsent(
                language,
                l -> read(
                        ProgramFile.findText(Messages.class, l + ".properties").orElse(null)));
    }

    private static Map<String, String> read(@Nullable String content) {
        if (content == null) {
            return Map.of();
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static String primary(String tag) {
        return tag.toLowerCase(Locale.ROOT).split("-", 2)[0];
    }

    /** Returns all of them as they are written, by key. */
    public SortedMap<String, String> texts() {
        return texts;
    }

    @Override
    public String language() {
        return language;
    }

    @Override
    public boolean isRightToLeft() {
        return ULocale.forLanguageTag(language).isRightToLeft();
    }

    @Override
    public Comparator<String> order() {
        return order;
    }

    @Override
    public int words(String text) {
        return WordCount.of(text);
    }

    @Override
    public SortedMap<String, String> elsewhere(String key) {
        SortedMap<String, String> elsewhere = new TreeMap<>();
        LANGUAGES.stream()
                .filter(other -> !other.equals(primary(language)))
                .forEach(other -> elsewhere.put(
                        other, Objects.requireNonNull(ofProgram(other).get(key), key)));
        return elsewhere;
    }

    @Override
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    @Override
    public String of(String key, Object... arguments) {
        String constant = message(key).constant();
        if (constant != null) {
            return constant;
        }
        StringBuilder text = new StringBuilder();
        give(
                new Sink() {
                    @Override
                    public void words(CharSequence words) {
                        text.append(words);
                    }

                    @Override
                    public void argument(Object value) {
                        text.append(value);
                    }
                },
                key,
                arguments);
        return text.toString();
    }

    @Override
    public void give(Sink sink, String key, Object... arguments) {
        message(key).give(sink, english != null && lacking.contains(key) ? english : this, arguments);
    }

    private Message message(String key) {
        Message known = parsed.get(key);
        return known != null
                ? known
                : parsed.computeIfAbsent(key, k -> {
                    String text = texts.get(k);
                    if (text == null) {
                        throw new IllegalArgumentException("no message has the key '" + k + "'");
                    }
                    return Message.parse(text);
                });
    }

    /** Returns the keyword of the plural that a number takes. */
    String plural(Number number) {
        PluralRules rules = plurals;
        if (rules == null) {
            rules = PluralRules.forLocale(Locale.forLanguageTag(language));
            plurals = rules;
        }
        return rules.select(number.doubleValue());
    }

    /** Returns words as they stand between the language's quotation marks. */
    String nested(String words) {
        return marks.map(m -> m.within(words)).orElse(words);
    }

    @Override
    public String number(Number number) {
        String digits = new BigDecimal(number.toString()).toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String grouped = GROUPS.matcher(whole).replaceAll(Matcher.quoteReplacement(of("number.group")));
        return point < 0 ? grouped : grouped + of("number.point") + digits.substring(point + 1);
    }
}
