package sourcebook.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The record that a source's quotations were looked for in its text, which stays elsewhere.
 *
 * @param text SHA-256 of the text's bytes, in lower-case hexadecimal digits
 * @param date when every quotation below was last looked for
 * @param longestCopied length of the longest run of words that the summary shares with the text, outside quotation marks
 * @param quotations one entry for each quotation, in the order of the source's file
 */
public record Attestation(String text, LocalDate date, int longestCopied, List<Entry> quotations) {
    /** How the name of a record ends; before it stands the source's id. */
    public static final String SUFFIX = ".attestation.yaml";

    /** A key and a value that stands for itself in YAML; in the place of {@code null} stands no value. */
    private static final Pattern PAIR = Pattern.compile("(?<![a-z-])([a-z-]++): \"?(?!null\\b)([0-9a-z][0-9a-z-]*)");

    public Attestation {
        quotations = List.copyOf(quotations);
    }

    /**
     * One quotation. Where it was found is said in the terms of the W3C Web Annotation Data Model's {@code
     * TextPositionSelector} (4.2.5), counted in code points of the text.
     *
     * @param words SHA-256 of the quoted words after folding
     * @param id anchor of the quotation; null for words in quotation marks inside a sentence
     * @param match where the words stand in the text; null where they do not
     */
    public record Entry(
            String words, @Nullable String id, @Nullable Match match) {}

    /** Returns the hash by which words are known: typography does not matter to it. */
    public static String hash(String words) {
        return sha256(FoldedText.fold(words).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the SHA-256 of bytes in lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the entry for words, if they were looked for as they are now. */
    public Optional<Entry> entry(String words) {
        String hash = hash(words);
        return quotations.stream().filter(e -> e.words.equals(hash)).findFirst();
    }

    /** Says whether the other record says the same, whenever it was made. */
    public boolean saysTheSame(Attestation other) {
        return text.equals(other.text) && longestCopied == other.longestCopied && quotations.equals(other.quotations);
    }

    /**
     * Returns the record of which {@link #toYaml} made a text; empty for any other text, also for a record that somebody
     * changed by hand. This is no reader of YAML: values are picked out, and are the right ones if the same text comes of
     * them.
     */
    public static Optional<Attestation> ofYaml(String yaml) {
        Map<String, String> given = new HashMap<>();
        List<Entry> quotations = new ArrayList<>();
        Matcher pair = PAIR.matcher(yaml);
        try {
            while (pair.find()) {
                if (pair.group(1).equals("words")) {
                    String start = given.remove("start");
                    String end = given.remove("end");
                    Match match = start == null ? null : new Match(Integer.parseInt(start), Integer.parseInt(end));
                    quotations.add(new Entry(pair.group(2), given.remove("id"), match));
                } else {
                    given.put(pair.group(1), pair.group(2));
                }
            }
            String text = given.get("text");
            if (text != null && given.keySet().containsAll(List.of("date", "longest-copied"))) {
                LocalDate date = LocalDate.parse(given.get("date"));
                int longestCopied = Integer.parseInt(given.get("longest-copied"));
                Attestation guess = new Attestation(text, date, longestCopied, quotations);
                return guess.toYaml().equals(yaml) ? Optional.of(guess) : Optional.empty();
            }
        } catch (NumberFormatException | DateTimeException e) {
            // A number or date that is none was not written by this program.
        }
        return Optional.empty();
    }

    /** Returns the record as it is written to a file: YAML, one line for each quotation. */
    public String toYaml() {
        StringBuilder yaml = new StringBuilder();
        yaml.append(
                "# Made by the command 'attest'. It says which quotations were found in the source's text, and where.\n");
        yaml.append("text: ").append(text).append('\n');
        yaml.append("date: \"").append(date).append("\"\n");
        yaml.append("longest-copied: ").append(longestCopied).append('\n');
        yaml.append(quotations.isEmpty() ? "quotations: []\n" : "quotations:\n");
        for (Entry entry : quotations) {
            yaml.append("  - {");
            if (entry.id != null) {
                yaml.append("id: ").append(entry.id).append(", ");
            }
            if (entry.match != null) {
                yaml.append("start: ")
                        .append(entry.match.start())
                        .append(", end: ")
                        .append(entry.match.end());
            } else {
                yaml.append("found: false");
            }
            yaml.append(", words: ").append(entry.words).append("}\n");
        }
        return yaml.toString();
    }
}
