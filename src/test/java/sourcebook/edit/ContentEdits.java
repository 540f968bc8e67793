package sourcebook.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Edits of pages, with the records beside them where a page moves, as curators make them; some of them are mistakes. */
final class ContentEdits {
    /** A word in a sentence of a body, neither quoted nor in a link. */
    private static final Pattern PLAIN_WORD = Pattern.compile("(?m)(?<=^[A-Z][a-z ]{4,60} )[a-z]{3,}(?= )");

    private static final Pattern ANY_WORD = Pattern.compile("(?<=[ \"])[a-z]{3,}(?=[ .,\"])");
    private static final Pattern TITLE =
            Pattern.compile("(?m)^(title|name|question|label|place|    act|    words): \"?([^\"\n]+)\"?$");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?=[\"},~])");
    private static final Pattern CHOICE =
            Pattern.compile("(?<=(?:stance|direction|certainty|voice|kind|obtained|bound|language|unit|status): )"
                    + "(?:[a-z-]+ [a-z]+|[a-z-]+)(?=[\n,}])");
    private static final Pattern NUMBER = Pattern.compile("(?<=(?:amount|order): )\\d+");
    private static final Pattern SEVERAL = Pattern.compile("\\[([a-z0-9-]+)((?:, [a-z0-9-]+)+)\\]");
    private static final Pattern ITEM = Pattern.compile("(?m)^(- .*\n)(- .*\n)");
    private static final Pattern CITATION = Pattern.compile(" ?\\[@[^\\]]+\\]");
    private static final Pattern BODY = Pattern.compile("(?<=\n---\n)");
    private static final Pattern NAME_LINE = Pattern.compile("(?m)^(title|name|label): \"?([^\"\n]+)\"?$");
    private static final Pattern VARIANTS = Pattern.compile("(?m)^variants: .*\n");

    private final Desk desk;
    private int copies;

    ContentEdits(Desk desk) {
        this.desk = desk;
    }

    List<Edit> all() {
        return List.of(
                new Edit("word", 8, () -> replace(PLAIN_WORD, m -> desk.word())),
                new Edit("any word", 2, () -> replace(ANY_WORD, m -> desk.word())),
                new Edit("title", 6, () -> replace(TITLE, this::titled)),
                new Edit("date", 4, () -> replace(DATE, m -> date())),
                new Edit("choice", 5, () -> replace(CHOICE, m -> choice(m.group()))),
                new Edit("number", 4, () -> replace(NUMBER, m -> String.valueOf(1 + desk.number(9999)))),
                new Edit("order", 3, () -> replace(SEVERAL, ContentEdits::turned)),
                new Edit("items", 2, () -> replace(ITEM, m -> m.group(2) + m.group(1))),
                new Edit("citation", 2, () -> replace(CITATION, m -> desk.chance(50) ? "" : m.group() + m.group())),
                new Edit("secret", 4, this::secretly),
                new Edit("paragraph", 6, this::paragraph),
                new Edit("history", 4, this::history),
                new Edit("draft", 3, this::draft),
                new Edit("copy", 4, this::copy),
                new Edit("delete", 2, this::delete),
                new Edit("rename everywhere", 5, () -> rename(true)),
                new Edit("rename", 1, () -> rename(false)),
                new Edit("exchange", 1, this::exchange),
                new Edit("touch", 2, this::touch));
    }

    private interface Replacement {
        String of(MatchResult place);
    }

    private @Nullable String replace(Pattern pattern, Replacement replacement) throws IOException {
        return desk.replaceOne(desk.pages(), pattern, replacement::of);
    }

    private String titled(MatchResult line) {
        String text = desk.chance(20) ? line.group(2) : line.group(2).replaceAll(" [^ ]*$", "");
        return line.group(1) + ": \"" + text.replace("\\", "") + " " + desk.word() + "\"";
    }

    private String date() {
        return desk.pick("2024-05-01", "2024-02-29", "2019-12-31", "2023-07-04", "2021-01-01");
    }

    private String choice(String now) {
        List<List<String>> choices = List.of(
                List.of("asserts", "denies", "reports", "suggests", "doubts"),
                List.of("supports", "concerned", "condemns", "opposes"),
                List.of("person", "state", "organization"),
                List.of("original", "syndicated-copy", "excerpt"),
                List.of("more than", "about", "at least", "up to"),
                List.of("en", "de", "ru", "zh"),
                List.of("published", "draft"),
                List.of("containers", "shells", "persons"));
        return choices.stream()
                .filter(c -> c.contains(now))
                .findFirst()
                .map(desk::pick)
                .orElse(now.equals("news report") ? "analysis" : "news report");
    }

    private static String turned(MatchResult list) {
        return "[" + list.group(2).substring(2) + ", " + list.group(1) + "]";
    }

    /** What neither size nor time show. */
    private @Nullable String secretly() throws IOException {
        List<String> pages = desk.pages();
        if (pages.isEmpty()) {
            return null;
        }
        String page = desk.pick(pages);
        String content = desk.read(page);
        List<MatchResult> words = PLAIN_WORD.matcher(content).results().toList();
        if (words.isEmpty()) {
            return null;
        }
        MatchResult word = desk.pick(words);
        char letter = (char) ('a' + desk.number(26));
        desk.writeSecretly(page, content.substring(0, word.start()) + letter + content.substring(word.start() + 1));
        return page;
    }

    private @Nullable String paragraph() throws IOException {
        List<String> pages = desk.pages();
        if (pages.isEmpty()) {
            return null;
        }
        String id = id(desk.pick(pages));
        String text = desk.pick(
                "See [[" + id + "|" + desk.word() + "]] and [[" + id + "]].",
                "More of " + desk.word() + ", *" + desk.word() + "* and `" + desk.word() + "`.",
                "It is so.[^n" + desk.number(3) + "]\n\n[^n" + desk.number(3) + "]: As [[" + id + "]] shows.",
                "| A | B |\n|---|--:|\n| " + desk.word() + " | " + desk.number(99) + " |",
                "1. " + desk.word() + "\n2. " + desk.word() + "\n   - " + desk.word(),
                "![A picture](" + desk.pick("../", "") + "images/new-" + desk.number(3) + ".png)",
                "[There](" + desk.pick("../timeline.html", "../topics/index.html", "claims/index.html", "../404.html")
                        + ")",
                "[Off](https://example.org/" + desk.number(99) + "?a=1&b=2)",
                "## Section " + desk.number(5) + "\n\nWith " + desk.word() + ".",
                "Raw <i>markup</i> &amp; " + desk.word());
        return desk.replaceOne(pages, BODY, m -> text + "\n\n");
    }

    private @Nullable String history() throws IOException {
        String entry = desk.pick(
                "first-published: " + date(),
                "updates:\n  - {date: " + date() + ", text: New " + desk.word() + "}",
                "corrections:\n  - {date: " + date() + ", was: One " + desk.word() + ", now: Another one}");
        return replace(Pattern.compile("(?<=\\A---\n)"), m -> entry.replaceAll("&|<b>", "and") + "\n");
    }

    private @Nullable String draft() throws IOException {
        return desk.chance(50)
                ? replace(Pattern.compile("(?m)^status: draft\n"), m -> "")
                : replace(Pattern.compile("(?<=\\A---\n)"), m -> "status: draft\n");
    }

    private static String id(String page) {
        return page.substring(page.lastIndexOf('/') + 1, page.length() - ".md".length());
    }

    static String folder(String page) {
        return page.substring(0, page.lastIndexOf('/') + 1);
    }

    private static String record(String page) {
        return page.substring(0, page.length() - ".md".length()) + RecordEdits.ENDING;
    }

    private @Nullable String copy() throws IOException {
        List<String> pages = desk.pages();
        if (pages.isEmpty()) {
            return null;
        }
        String page = desk.pick(pages);
        String name = "copy-" + ++copies;
        String copy = VARIANTS.matcher(desk.read(page)).replaceAll("");
        copy = NAME_LINE
                .matcher(copy)
                .replaceAll(m -> m.group(1) + ": \""
                        + Matcher.quoteReplacement(m.group(2).replace("\\", "")) + " " + name + "\"");
        desk.write(folder(page) + name + ".md", copy);
        if (desk.exists(record(page)) && desk.chance(80)) {
            desk.write(folder(page) + name + RecordEdits.ENDING, desk.read(record(page)));
        }
        return page + " as " + name;
    }

    private @Nullable String delete() throws IOException {
        List<String> copied = new ArrayList<>(desk.pages());
        if (desk.chance(70)) {
            copied.removeIf(p -> !id(p).startsWith("copy-"));
        }
        if (copied.isEmpty()) {
            return null;
        }
        String page = desk.pick(copied);
        if (desk.chance(50) && desk.exists(record(page))) {
            desk.delete(record(page));
        }
        if (id(page).startsWith("copy-")) {
            desk.delete(page);
        } else {
            desk.hide(page);
        }
        return page;
    }

    /** @param everywhere whether what refers to the page is changed, too */
    private @Nullable String rename(boolean everywhere) throws IOException {
        List<String> pages = new ArrayList<>(desk.pages());
        pages.removeIf(p -> id(p).equals("index"));
        if (pages.isEmpty()) {
            return null;
        }
        String page = desk.pick(pages);
        String id = id(page);
        String name = id.contains("-z") ? id.substring(0, id.indexOf("-z")) : id + "-z" + desk.number(9);
        String renamed = folder(page) + name + ".md";
        if (desk.exists(renamed)) {
            return null;
        }
        desk.move(page, renamed);
        if (desk.exists(record(page))) {
            desk.move(record(page), record(renamed));
        }
        if (everywhere) {
            Pattern reference = Pattern.compile("(?<![a-z0-9-])" + Pattern.quote(id) + "(?![a-z0-9-])");
            for (String other : desk.pages()) {
                String before = desk.read(other);
                String after = reference.matcher(before).replaceAll(name);
                if (!after.equals(before)) {
                    desk.write(other, after);
                }
            }
        } else {
            desk.undo(renamed, () -> {
                if (desk.exists(renamed) && !desk.exists(page)) {
                    desk.move(renamed, page);
                }
                if (desk.exists(record(renamed)) && !desk.exists(record(page))) {
                    desk.move(record(renamed), record(page));
                }
            });
        }
        return page + " to " + name;
    }

    /** Two files change their names, and keep their times. */
    private @Nullable String exchange() throws IOException {
        List<String> pages = desk.pages();
        if (pages.isEmpty()) {
            return null;
        }
        String one = desk.pick(pages);
        String other = desk.pick(
                pages.stream().filter(p -> folder(p).equals(folder(one))).toList());
        if (one.equals(other)) {
            return null;
        }
        exchange(one, other);
        desk.undo(one, () -> exchange(one, other));
        return one + " and " + other;
    }

    private void exchange(String one, String other) throws IOException {
        if (desk.exists(one) && desk.exists(other)) {
            desk.move(one, ".exchanged");
            desk.move(other, one);
            desk.move(".exchanged", other);
        }
    }

    private @Nullable String touch() throws IOException {
        List<String> pages = desk.pages();
        if (pages.isEmpty()) {
            return null;
        }
        String page = desk.pick(pages);
        desk.write(page, desk.read(page));
        return page;
    }

    /** What breaks a file; each is mended later. */
    List<Edit> breaking() {
        return List.of(
                new Edit("end of front matter", 1, () -> breaking("\n---\n", "\n")),
                new Edit("key twice", 1, () -> breaking("\n---\n", "\ntitle: A\ntitle: B\n---\n")),
                new Edit("unknown key", 1, () -> breaking("\n---\n", "\nunknown: 1\n---\n")),
                new Edit("open list", 1, () -> breaking("\n---\n", "\ntopics: [a, b\n---\n")),
                new Edit("alias", 1, () -> breaking("\n---\n", "\nkey: &a 1\n---\n")),
                new Edit("no date", 1, () -> breaking("\n---\n", "\nfirst-published: soon\n---\n")),
                new Edit("byte", 1, () -> breaking(" ", " \u00FF")),
                new Edit("control character", 1, () -> breaking(" ", " \u0001")),
                new Edit(
                        "open quotation",
                        1,
                        () -> breaking("\n---\n", Desk.bytes("\n---\nHe said “this [[actor-0]].\n\n"))),
                new Edit("link to nothing", 1, () -> breaking("\n---\n", "\n---\nSee [[no-such-page]].\n\n")),
                new Edit("bad scheme", 1, () -> breaking("\n---\n", "\n---\nSee [x](file:///etc/passwd).\n\n")),
                new Edit("no speaker", 1, () -> breaking("\n---\n", "\n---\n> Words of nobody\n\n")),
                new Edit("half written", 2, this::halfWritten),
                new Edit("stray file", 2, this::stray));
    }

    private @Nullable String breaking(String what, String by) throws IOException {
        List<String> pages = desk.pages();
        String page = pages.isEmpty() ? null : desk.pick(pages);
        String content = page == null ? "" : desk.read(page);
        int place = content.indexOf(what);
        if (place < 0) {
            return null;
        }
        desk.breakFile(
                Objects.requireNonNull(page),
                content.substring(0, place) + by + content.substring(place + what.length()));
        return page;
    }

    private @Nullable String halfWritten() throws IOException {
        List<String> pages = desk.pages();
        if (pages.isEmpty()) {
            return null;
        }
        String page = desk.pick(pages);
        String content = desk.read(page);
        desk.breakFile(page, content.substring(0, desk.number(content.length() + 1)));
        return page;
    }

    private @Nullable String stray() throws IOException {
        List<String> pages = desk.pages();
        if (pages.isEmpty()) {
            return null;
        }
        String name = desk.pick("notes.txt", "draft.md~", ".hidden.md", "Upper Case.md", ".jbakeignore", "picture.png");
        String file = folder(desk.pick(pages)) + name;
        desk.write(file, name.endsWith(".md") ? "---\ntitle: Stray\n---\nA page.\n" : "x");
        desk.undo(file, () -> {
            if (desk.exists(file)) {
                desk.delete(file);
            }
        });
        return file;
    }
}
