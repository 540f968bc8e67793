package sourcebook.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The record beside a page that its statements were read against what they rest on. Statements and evidence stand in it as
 * they were then, so that what has changed since can be shown.
 *
 * @param read one entry for each statement, in the order of the page
 */
public record Review(List<Entry> read) {
    private static final String HEAD =
            "# Made by the command 'review'. It says which statements were read, against what, by whom, and when.\n";
    private static final String STATEMENT = "  - statement: ";
    private static final String RESTS_ON = "    rests-on:";
    private static final String LINE = "      - ";
    private static final String BY = "    by: ";
    private static final String DATE = "    date: ";

    public Review {
        read = List.copyOf(read);
    }

    /**
     * A statement that somebody has read and found true to its evidence.
     *
     * @param statement what it said
     * @param restsOn what it rested on, a line for each piece; empty where nothing was known of it
     * @param by who signed
     * @param date when
     */
    public record Entry(
            @Required String statement,
            List<String> restsOn,
            @Required String by,
            @Required LocalDate date) {
        public Entry {
            restsOn = List.copyOf(restsOn);
        }
    }

    /**
     * Returns the record of which {@link #toYaml} made a text; empty for any other text, also for a record that somebody
     * changed by hand. This is no reader of YAML: values are picked out, and are the right ones if the same text comes of
     * them.
     */
    public static Optional<Review> ofYaml(String yaml) {
        List<Entry> read = new ArrayList<>();
        List<String> restsOn = new ArrayList<>();
        String statement = "";
        String by = "";
        try {
            for (String line : yaml.split("\n")) {
                if (line.startsWith(STATEMENT)) {
                    statement = unquoted(line, STATEMENT);
                } else if (line.startsWith(LINE)) {
                    restsOn.add(unquoted(line, LINE));
                } else if (line.startsWith(BY)) {
                    by = unquoted(line, BY);
                } else if (line.startsWith(DATE)) {
                    read.add(new Entry(statement, restsOn, by, LocalDate.parse(unquoted(line, DATE))));
                    restsOn.clear();
                }
            }
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            // A date or an escape that is none was not written by this program.
            return Optional.empty();
        }
        Review guess = new Review(read);
        return guess.toYaml().equals(yaml) ? Optional.of(guess) : Optional.empty();
    }

    private static String unquoted(String line, String key) {
        String quoted = line.substring(key.length() + 1, line.length() - 1);
        if (quoted.indexOf('\\') < 0) {
            return quoted;
        }
        StringBuilder plain = new StringBuilder(quoted.length());
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            if (c != '\\') {
                plain.append(c);
            } else if (quoted.charAt(i + 1) == 'U') {
                plain.appendCodePoint(Integer.parseInt(quoted.substring(i + 2, i + 10), 16));
                i += 9;
            } else {
                plain.append(quoted.charAt(++i));
            }
        }
        return plain.toString();
    }

    /** Returns the record as it is written to a file: YAML, one line for each thing that can change by itself. */
    public String toYaml() {
        StringBuilder yaml = new StringBuilder(HEAD);
        yaml.append(read.isEmpty() ? "read: []\n" : "read:\n");
        for (Entry entry : read) {
            append(yaml, STATEMENT, entry.statement);
            if (!entry.restsOn.isEmpty()) {
                yaml.append(RESTS_ON).append('\n');
                entry.restsOn.forEach(line -> append(yaml, LINE, line));
            }
            append(yaml, BY, entry.by);
            append(yaml, DATE, entry.date.toString());
        }
        return yaml.toString();
    }

    /** Appends a double-quoted scalar; what cannot be seen is escaped, so that no version of YAML takes it for a break. */
    private static void append(StringBuilder yaml, String key, String value) {
        yaml.append(key).append('"');
        value.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.PRIVATE_USE,
                        Character.SURROGATE -> yaml.append(String.format("\\U%08X", c));
                default -> {
                    if (c == '"' || c == '\\') {
                        yaml.append('\\');
                    }
                    yaml.appendCodePoint(c);
                }
            }
        });
        yaml.append("\"\n");
    }
}
