package sourcebook.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The record that a source's quotations were looked for in its text, which stays elsewhere.
 *
 * @param text SHA-256 of the text's bytes, in lower-case hexadecimal digits
 * @param length how many code points the text has
 * @param date when every quotation below was last looked for
 * @param longestCopied length of the longest run of words that the summary shares with the text, outside quotation marks
 * @param quotations one entry for each quotation, in the order of the source's file
 * @param statements hashes of the statements of the file that were compared with the text; empty where none were
 * @param signature of somebody who vouches for all of it ({@link Voucher}), in Base64; null where nobody has signed
 */
public record Attestation(
        String text,
        int length,
        LocalDate date,
        int longestCopied,
        List<Entry> quotations,
        List<String> statements,
        @Nullable String signature) {
    /** How the name of a record ends; before it stands the source's id. */
    public static final String SUFFIX = ".attestation.yaml";

    private static final String REPLACEMENTS = "instead-of";

    /** A text in double quotation marks. */
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*+)\"");

    /**
     * A key and a value that stands for itself in YAML, or in square brackets a list of texts; in the place of
     * {@code null} stands no value.
     */
    private static final Pattern PAIR = Pattern.compile("(?<![a-z-])(?:" + REPLACEMENTS + ": \\[(?<list>(?:(?:, )?"
            + QUOTED.pattern() + ")++)]|(?<key>[a-z-]++): \"?(?!null\\b)(?<value>[0-9a-z][0-9a-z-]*))");

    /** The last line of a record that somebody has signed: 64 bytes in Base64. */
    private static final Pattern SIGNATURE = Pattern.compile("signature: \"([A-Za-z0-9+/]{86}==)\"\n\\z");

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ID = Pattern.compile("[0-9a-z][0-9a-z-]*");
    private static final Pattern SEAL = Pattern.compile("[0-9a-f]{32}");

    /** Nobody attested before, and a record of a later century was not made by this program. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2199;

    public Attestation {
        quotations = List.copyOf(quotations);
        statements = List.copyOf(statements);
    }

    /** Makes a record that nobody has signed. */
    public Attestation(
            String text,
            int length,
            LocalDate date,
            int longestCopied,
            List<Entry> quotations,
            List<String> statements) {
        this(text, length, date, longestCopied, quotations, statements, null);
    }

    /** Returns the same record with another signature, or without one. */
    Attestation withSignature(@Nullable String other) {
        return new Attestation(text, length, date, longestCopied, quotations, statements, other);
    }

    /**
     * One quotation.
     *
     * @param words SHA-256 of the quoted words after folding, and of their speakers
     * @param id anchor of the quotation; null for words in quotation marks inside a sentence
     * @param finding where the words stand in the text; null where they do not
     * @param fault why they were refused; null where they were found
     * @param seal what only somebody with the text can compute ({@link Seals}), in hexadecimal digits
     */
    public record Entry(
            String words,
            @Nullable String id,
            @Nullable Finding finding,
            @Nullable Fault fault,
            String seal) {
        /** Returns where the words stand in the text; null where they do not. */
        public @Nullable Match match() {
            return finding == null ? null : finding.match;
        }
    }

    /**
     * What was found of a quotation.
     *
     * @param match where, in the terms of the W3C Web Annotation Data Model's {@code TextPositionSelector} (4.2.5), counted
     *     in code points of the text
     * @param changes what was left out and added
     */
    public record Finding(Match match, Changes changes) {}

    /** Returns the hash by which a phrase is known: typography does not matter to it. */
    public static String hash(String words) {
        return sha256(FoldedText.fold(words).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the hash by which the words of speakers are known. It is another one if they are given to somebody else.
     *
     * @param speakers the speakers' ids, in any order
     */
    public static String hash(String words, Collection<String> speakers) {
        return speakers.isEmpty()
                ? hash(words)
                : sha256((FoldedText.fold(words) + "\n" + String.join("\n", new TreeSet<>(speakers)))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the SHA-256 of bytes in lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the entry for words with a hash, if they were looked for as they are now. */
    public Optional<Entry> entry(String hash) {
        return quotations.stream().filter(e -> e.words.equals(hash)).findFirst();
    }

    /** Says whether the other record says the same, whenever it was made and whoever signed it. */
    public boolean saysTheSame(Attestation other) {
        return text.equals(other.text)
                && length == other.length
                && longestCopied == other.longestCopied
                && quotations.equals(other.quotations)
                && statements.equals(other.statements);
    }

    /** Returns what no record can say that this program made, as far as that shows without the text. */
    public Optional<String> problem() {
        if (!SHA256.matcher(text).matches()) {
            return Optional.of("'text' is not a SHA-256 in hexadecimal digits");
        } else if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            return Optional.of("nobody compared anything on " + date);
        }
        if (statements.stream().anyMatch(s -> !SHA256.matcher(s).matches())) {
            return Optional.of("'said' is not a SHA-256 in hexadecimal digits");
        }
        if (signature != null && !SIGNATURE.matcher(signatureLine(signature)).matches()) {
            return Optional.of("'signature' has not 64 bytes in Base64");
        }
        return quotations.stream().flatMap(e -> problem(e).stream()).findFirst();
    }

    /** Returns what no line of this record can say that this program made. */
    public Optional<String> problem(Entry entry) {
        if (!SHA256.matcher(entry.words).matches()) {
            return Optional.of("'words' is not a SHA-256 in hexadecimal digits");
        } else if (!SEAL.matcher(entry.seal).matches()) {
            return Optional.of("'seal' has not 32 hexadecimal digits");
        } else if (entry.id != null && !ID.matcher(entry.id).matches()) {
            return Optional.of("no quotation can have the 'id' " + entry.id);
        } else if ((entry.finding == null) == (entry.fault == null)) {
            return Optional.of("words are found from 'start' to 'end', or there is a 'fault'");
        } else if (entry.finding == null) {
            return Optional.empty();
        }
        Match match = entry.finding.match;
        Changes changes = entry.finding.changes;
        boolean inText = match.start() >= 0 && match.start() < match.end() && match.end() <= length;
        if (changes.replacements().size() > Math.min(changes.inserted(), changes.replaced())) {
            return Optional.of("'" + REPLACEMENTS + "' has more than was inserted or replaced");
        }
        boolean whole = changes.parts() == 1 ? changes.leftOut() == 0 : changes.parts() <= QuotationSearch.MAX_PARTS;
        return !inText
                ? Optional.of("the text has no place from " + match.start() + " to " + match.end())
                : whole && changes.parts() > 0
                        ? Optional.empty()
                        : Optional.of("a quotation of " + changes.parts() + " parts that leaves out "
                                + changes.leftOut() + " words is none");
    }

    /**
     * Returns the record of which {@link #toYaml} made a text; empty for any other text, also for a record that somebody
     * changed by hand. This is no reader of YAML: values are picked out, and are the right ones if the same text comes of
     * them.
     */
    public static Optional<Attestation> ofYaml(String yaml) {
        Map<String, String> given = new HashMap<>();
        List<Replacement> replacements = new ArrayList<>();
        List<Entry> quotations = new ArrayList<>();
        List<String> statements = new ArrayList<>();
        Matcher signature = SIGNATURE.matcher(yaml);
        boolean signed = signature.find();
        Matcher pair = PAIR.matcher(signed ? yaml.substring(0, signature.start()) : yaml);
        try {
            while (pair.find()) {
                String key = pair.group("key");
                String value = pair.group("value");
                if (key == null) {
                    replacements.addAll(replacements(pair.group("list")));
                } else if (key.equals("words")) {
                    quotations.add(entry(given, replacements, value));
                    replacements.clear();
                } else if (key.equals("said")) {
                    statements.add(value);
                } else {
                    given.put(key, value);
                }
            }
            String text = given.get("text");
            if (text != null && given.keySet().containsAll(List.of("length", "date", "longest-copied"))) {
                int length = Integer.parseInt(given.get("length"));
                LocalDate date = LocalDate.parse(given.get("date"));
                int longestCopied = Integer.parseInt(given.get("longest-copied"));
                Attestation guess = new Attestation(
                        text, length, date, longestCopied, quotations, statements, signed ? signature.group(1) : null);
                return guess.toYaml().equals(yaml) ? Optional.of(guess) : Optional.empty();
            }
        } catch (NumberFormatException | DateTimeException e) {
            // A number or date that is none was not written by this program.
        }
        return Optional.empty();
    }

    /** Takes the values before the words, which end a line. */
    private static Entry entry(Map<String, String> given, List<Replacement> replacements, String words) {
        String start = given.remove("start");
        String end = given.remove("end");
        Changes changes = new Changes(
                number(given.remove("parts"), 1),
                number(given.remove("left-out"), 0),
                number(given.remove("inserted"), 0),
                number(given.remove("replaced"), 0),
                replacements);
        Finding finding =
                start == null ? null : new Finding(new Match(Integer.parseInt(start), number(end, 0)), changes);
        String fault = given.remove("fault");
        String seal = given.remove("seal");
        return new Entry(
                words,
                given.remove("id"),
                finding,
                fault == null ? null : Fault.of(fault).orElse(null),
                seal == null ? "" : seal);
    }

    private static List<Replacement> replacements(String list) {
        return QUOTED.matcher(list)
                .results()
                .flatMap(m -> Replacement.ofLine(m.group(1).replaceAll("\\\\(.)", "$1")).stream())
                .toList();
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    /** Returns the record as it is written to a file: YAML, one line for each quotation. */
    public String toYaml() {
        StringBuilder yaml = new StringBuilder();
        yaml.append(
                "# Made by the command 'attest': where quotations stand in the source's text, and what else was compared with it.\n");
        yaml.append("text: ").append(text).append('\n');
        yaml.append("length: ").append(length).append('\n');
        yaml.append("date: \"").append(date).append("\"\n");
        yaml.append("longest-copied: ").append(longestCopied).append('\n');
        yaml.append(quotations.isEmpty() ? "quotations: []\n" : "quotations:\n");
        for (Entry entry : quotations) {
            yaml.append("  - {");
            if (entry.id != null) {
                yaml.append("id: ").append(entry.id).append(", ");
            }
            Finding finding = entry.finding;
            if (finding != null) {
                yaml.append("start: ").append(finding.match.start());
                yaml.append(", end: ").append(finding.match.end());
                append(yaml, ", parts: ", finding.changes.parts(), 1);
                append(yaml, ", left-out: ", finding.changes.leftOut(), 0);
                append(yaml, ", inserted: ", finding.changes.inserted(), 0);
                append(yaml, ", replaced: ", finding.changes.replaced(), 0);
                append(yaml, finding.changes.replacements());
            } else {
                yaml.append("fault: ").append(entry.fault);
            }
            yaml.append(", seal: ").append(entry.seal);
            yaml.append(", words: ").append(entry.words).append("}\n");
        }
        yaml.append(statements.isEmpty() ? "statements: []\n" : "statements:\n");
        statements.forEach(s -> yaml.append("  - {said: ").append(s).append("}\n"));
        return signature == null
                ? yaml.toString()
                : yaml.append(signatureLine(signature)).toString();
    }

    private static String signatureLine(String signature) {
        return "signature: \"" + signature + "\"\n";
    }

    private static void append(StringBuilder yaml, List<Replacement> replacements) {
        if (!replacements.isEmpty()) {
            yaml.append(", ").append(REPLACEMENTS).append(": [");
            yaml.append(replacements.stream()
                    .map(r -> "\"" + r.toString().replaceAll("[\"\\\\]", "\\\\$0") + "\"")
                    .collect(Collectors.joining(", ")));
            yaml.append(']');
        }
    }

    private static void append(StringBuilder yaml, String key, int value, int usual) {
        if (value != usual) {
            yaml.append(key).append(value);
        }
    }
}
