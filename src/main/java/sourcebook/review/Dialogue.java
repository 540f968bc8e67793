package sourcebook.review;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sourcebook.attest.Texts;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;

/**
 * Shows what is to be read, one statement at a time with its evidence, and takes the decision on it. Nothing is signed that was
 * not shown just before, and each signature is written before the next statement is shown.
 */
public final class Dialogue {
    private static final int WIDTH = 80;

    /** So much is shown at first of what is recorded of a source that is cited as a whole, unless it is hardly more. */
    private static final int NEAREST = 5;

    private static final int FEW = 8;

    /** So many texts are kept for the statements that follow. */
    private static final int KEPT = 200;

    private static final String ASKED = "[y] sign  [n] next  [b] back  [m] show all  [q] stop: ";
    private static final String HELP = """
              y  it is true to what it rests on: sign it, and write that into the record beside the page
              n  go on without signing; it stays to be read
              b  go back to the statement before
              m  show it again, with everything that is recorded of sources that are cited as a whole
              q  stop; what was signed stays signed
            """;

    private final BufferedReader in;
    private final PrintWriter out;
    private final boolean styled;
    private final @Nullable Path texts;
    private @Nullable Texts listed;

    /** Of the texts that were shown last; statements of a page rest on few, and a briefing may have thousands. */
    private final Map<Document, Optional<Passages>> passages = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Document, Optional<Passages>> eldest) {
            return size() > KEPT;
        }
    };

    private final Map<Document, ReviewFile> files = new HashMap<>();
    private final Set<Agenda.Item> signed = new HashSet<>();

    /**
     * @param styled whether the terminal can print bold
     * @param texts the folder with the sources' texts, or null
     */
    public Dialogue(BufferedReader in, PrintWriter out, boolean styled, @Nullable Path texts) {
        this.in = in;
        this.out = out;
        this.styled = styled;
        this.texts = texts;
    }

    /**
     * Asks who is reading.
     *
     * @return the name, or nothing where the input ends
     */
    public Optional<String> askName() throws IOException {
        while (true) {
            out.print("Your name or initials, for the records: ");
            out.flush();
            String line = in.readLine();
            if (line == null) {
                return Optional.empty();
            } else if (isName(line.strip())) {
                return Optional.of(line.strip());
            }
            out.println("  Write a name of at most 80 characters.");
        }
    }

    /** Says whether a text can stand in a record as a name. */
    public static boolean isName(String name) {
        return !name.isBlank() && name.length() <= 80 && name.codePoints().noneMatch(Character::isISOControl);
    }

    /**
     * Goes through what is to be read, until the input or the list ends or the reader stops.
     *
     * @return how many statements were signed
     * @throws IOException if a record cannot be written or a text cannot be read
     */
    public int walk(Agenda agenda, List<Agenda.Item> items, String by, LocalDate date) throws IOException {
        int at = 0;
        while (at < items.size()) {
            Agenda.Item item = items.get(at);
            show(item, (at + 1) + " of " + items.size(), false);
            String answer = answer(item, (at + 1) + " of " + items.size());
            switch (answer) {
                case "y" -> {
                    files.computeIfAbsent(item.page(), agenda::file).sign(item.read(), by, date);
                    signed.add(item);
                    at++;
                }
                case "n" -> at++;
                case "b" -> at = Math.max(0, at - 1);
                default -> {
                    return signed.size();
                }
            }
        }
        return signed.size();
    }

    /** Returns one of y, n, b and q; the end of the input means q. */
    private String answer(Agenda.Item item, String number) throws IOException {
        while (true) {
            out.print(ASKED);
            out.flush();
            String line = in.readLine();
            String answer = line == null ? "q" : line.strip().toLowerCase(Locale.ROOT);
            switch (answer) {
                case "y", "n", "b", "q" -> {
                    out.println();
                    return answer;
                }
                case "m" -> show(item, number, true);
                default -> out.print(HELP);
            }
        }
    }

    private void show(Agenda.Item item, String number, boolean all) throws IOException {
        Reading.Read read = item.read();
        String state = signed.contains(item) ? "signed just now" : read.status();
        out.println("— " + number + " · " + read.span() + " · " + state);
        out.println();
        print("  ", bold(read.text()));
        out.println();
        for (Change change : read.changes()) {
            print("  changed: ", change.words());
        }
        for (Evidence evidence : read.statement().evidence()) {
            if (!evidence.place().equals(Evidence.TEXT)) {
                show(evidence, read.text(), all);
            }
        }
        if (item.page().family() == Family.SOURCE) {
            passage(item.page(), read.text());
        }
        out.println();
    }

    private void show(Evidence evidence, String statement, boolean all) throws IOException {
        if (!Evidence.isSealed(evidence.line())) {
            print("  rests on ", evidence.line());
            passage(
                    evidence.source(),
                    evidence.line().substring(evidence.place().length()));
            return;
        }
        String where = evidence.place().substring(0, evidence.place().length() - 1);
        List<String> lines = evidence.shown();
        List<String> nearest =
                all || lines.size() <= FEW ? lines : Passages.ofLines(lines).nearest(statement, NEAREST);
        String which = nearest.size() == lines.size()
                ? "everything that is recorded:"
                : "of " + lines.size() + " things recorded the nearest ([m] shows all):";
        print("  rests on ", where + ", " + which);
        nearest.forEach(line -> print("    · ", line));
        passage(evidence.source(), statement);
    }

    /** Shows where the source's text seems to speak of it. */
    private void passage(Document source, String statement) throws IOException {
        if (texts == null) {
            return;
        }
        Optional<Passages> text = passages.get(source);
        if (text == null) {
            if (listed == null) {
                listed = Texts.in(texts);
            }
            text = listed.content(source.id()).map(Passages::ofText);
            passages.put(source, text);
        }
        if (text.isEmpty()) {
            out.println("    (no text of " + source.id() + " in the folder)");
        } else {
            print("    text: ", text.get().around(statement).orElse("(no passage has enough of these words)"));
        }
    }

    private String bold(String text) {
        return styled ? "\u001B[1m" + text + "\u001B[0m" : text;
    }

    /** Prints a text behind a label, broken between words, and further lines under the first one. */
    private void print(String label, String text) {
        StringBuilder line = new StringBuilder(label);
        String indent = " ".repeat(label.length());
        boolean begins = true;
        for (String word : text.split(" ")) {
            if (!begins && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line.setLength(0);
                line.append(indent);
                begins = true;
            }
            line.append(begins ? "" : " ").append(word);
            begins = false;
        }
        out.println(line);
    }
}
