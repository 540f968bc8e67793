package sourcebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Regular expressions take no more than linear work, or are read on short texts only. Each is tried on repetitions of what it
 * speaks of, and the characters at which it looks are counted; no clock is asked.
 */
@Tag("slow")
class PatternsTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int LENGTH = 1_000;

    /** A tenth of what work takes that grows with the square. */
    private static final int LOOKS = 100 * LENGTH;

    /** What a string is asked for or parted by; of two arguments, the first. */
    private static final Pattern LITERAL = Pattern.compile(
            "\\.(?:split|matches|replace(?:All|First)(?=[^)]*,))\\(\\s*\"(?<regex>(?:[^\"\\\\]|\\\\.)*+)\"");

    private static final Pattern CODE_UNIT = Pattern.compile("(?<!\\\\)\\\\u([0-9a-fA-F]{4})");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final String USUAL = " a1.,-–(/\t\u0301";

    /** Which take more, where they are looked for at each place of a long text, and why that does no harm. */
    private enum Harmless {
        /** Only asked whether a text, or its beginning, is one, which is one place. */
        ASKED_ONCE(
                "attest.TextProposals.PRINTED_AMOUNT",
                "cite.Name.CAPITALIZED",
                "data.Csv.FORMULA",
                "draft.HtmlMetadata.SAVED",
                "draft.Metadata.NO_NAME",
                "draft.PdfDocument.FILE_NAME",
                "evidence.Attestation.QUOTED",
                "language.Abbreviations.ORDINAL",
                "language.AmountReader.CURRENCY",
                "language.AmountReader.MINUS",
                "language.AmountReader.SHORTENED",
                "markdown.Blocks.NUMBERED",
                "outside.Robots.LINE",
                "parse.Addresses.SCHEME",
                "parse.CanonicalHeader.BEFORE_ELEMENT",
                "parse.LooseReferences.BEGINS_AS_ADDRESS",
                "parse.MalformedYaml.ENTRY",
                "parse.MalformedYaml.GLUED",
                "parse.QuotationReader.BETWEEN_SPEAKERS",
                "parse.QuotationReader.COMMA",
                "parse.QuotationReader.DATE",
                "parse.WebAddress.INNER",
                "parse.WebAddress.SCHEME",
                "parse.YamlReader.COLON",
                "parse.YamlReader.GLUED",
                "pdf.Proof.ABSOLUTE",
                "picture.PictureAddress.SCHEME",
                "probe.BodyFalsifier.LABEL",
                "read.Leftover.SWAP",
                "serve.Editor.TEMPLATE"),
        /** It reads what a parser has found well-formed, in which whatever begins has its end. */
        WELL_FORMED("picture.SvgReader.ATTRIBUTE", "picture.SvgReader.PROLOG"),
        /** What it reads has a bound that is far below what could be felt. */
        SHORT(
                "DocumentParser.java ^-+|-+$",
                "Metadata.java [.,;)]+$",
                "PlainDocument.java [ #]+$",
                "Probing.java .*/",
                "draft.PdfDocument.BETWEEN_AUTHORS",
                "language.Abbreviations.BARE",
                "message.Messages.GROUPS",
                "probe.Passage.UNSEEN"),
        /** It reads what is the program's own or the maintainers'. */
        TRUSTED(
                "Editor.java \\s+-",
                "Exchanges.java  *= *",
                "FreeMarkerEngine.java \\s*\\R\\s*",
                "Project.java /+$",
                "bake.FreeMarkerEngine.EXPECTATIONS",
                "bake.SettingsFile.ASSIGNMENT",
                "schema.KeyTables.LINK");

        private final List<String> names;

        Harmless(String... names) {
            this.names = List.of(names);
        }
    }

    /** Counts at which characters a pattern looks, and stops it. */
    private static final class Counted implements CharSequence {
        private final String text;
        private int looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > LOOKS) {
                throw new TooMuch();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuch() {
            super(null, null, false, false);
        }
    }

    @Test
    void eachTakesLinearWorkOrIsForShortTexts() throws IOException, ReflectiveOperationException {
        Map<String, Pattern> all = new TreeMap<>();
        fields(all);
        literals(all);
        assertThat(all).hasSizeGreaterThan(300);
        Map<String, String> dear = new TreeMap<>();
        all.forEach((name, pattern) -> dearest(pattern).ifPresent(text -> dear.put(name, text)));
        Set<String> known = Arrays.stream(Harmless.values())
                .flatMap(h -> h.names.stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(dear.keySet()).as("%s", dear).isEqualTo(known);
    }

    private static void fields(Map<String, Pattern> all) throws IOException, ReflectiveOperationException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".class"))::iterator) {
                String name = CLASSES.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                if (name.contains("-info")) {
                    continue;
                }
                Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
                for (Field field : type.getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        add(
                                type.getName().replaceFirst("^sourcebook\\.", "") + "." + field.getName(),
                                field.get(null),
                                all);
                    }
                }
            }
        }
    }

    private static void add(String name, Object value, Map<String, Pattern> all) {
        if (value instanceof Pattern pattern) {
            all.put(name, pattern);
        } else if (value instanceof Collection<?> values && values.stream().allMatch(Pattern.class::isInstance)) {
            int number = 0;
            for (Object each : values) {
                add(name + " " + number++, each, all);
            }
        } else if (value instanceof Map<?, ?> map) {
            add(name, map.values(), all);
        }
    }

    private static void literals(Map<String, Pattern> all) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                Matcher literal = LITERAL.matcher(Files.readString(file));
                while (literal.find()) {
                    String regex = CODE_UNIT
                            .matcher(literal.group("regex"))
                            .replaceAll(unit -> Matcher.quoteReplacement(
                                    String.valueOf((char) Integer.parseInt(unit.group(1), 16))))
                            .translateEscapes();
                    all.put(file.getFileName() + " " + regex, Pattern.compile(regex));
                }
            }
        }
    }

    /** Returns what is repeated in a text for which a pattern takes more than linear work, if any is found. */
    private static Optional<String> dearest(Pattern pattern) {
        for (String unit : units(pattern)) {
            for (String around : List.of("_", "_\u0001", "\u0001_\u0001")) {
                String text = around.replace("_", unit.repeat(LENGTH / unit.length()));
                if (!isCheap(pattern, text)) {
                    return Optional.of(around.replace("_", unit + "…"));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isCheap(Pattern pattern, String text) {
        try {
            Matcher found = pattern.matcher(new Counted(text));
            while (found.find()) {
                // What is found is no matter.
            }
            pattern.matcher(new Counted(text)).matches();
            return true;
        } catch (TooMuch | StackOverflowError e) {
            return false;
        }
    }

    private static Set<String> units(Pattern pattern) {
        Set<String> core = new LinkedHashSet<>();
        (pattern.pattern() + USUAL).chars().distinct().forEach(c -> core.add(String.valueOf((char) c)));
        WORD.matcher(pattern.pattern()).results().forEach(w -> core.add(w.group()));
        Set<String> units = new LinkedHashSet<>(core);
        for (String one : core) {
            for (String other : core) {
                units.add(one + other);
            }
        }
        return units;
    }
}
