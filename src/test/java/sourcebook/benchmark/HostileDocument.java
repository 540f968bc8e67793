package sourcebook.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Pages from strangers of which {@code new source} shall make a draft, made so as to cost much: each is one thing without end.
 *
 * @param name what it is
 * @param page makes a page of about so many bytes
 */
public record HostileDocument(String name, IntFunction<String> page) {
    private static final String TITLE = "<title>Late</title>";

    /** So that it is a page with a text. */
    private static final String TEXT = "<p>The council of Exampleton spoke on Monday about the bus, and at length.</p>";

    private static final String LINKED = TITLE + "<script type='application/ld+json'>";

    /** Something over and over again, between two things. */
    private static HostileDocument of(String name, String before, String piece, String behind) {
        return new HostileDocument(name, size -> before + times(size, piece) + behind + TEXT);
    }

    private static HostileDocument text(String name, String piece) {
        return of(name, TITLE + "<p>", piece, "</p>");
    }

    private static HostileDocument markup(String name, String piece) {
        return of(name, TITLE, piece, "");
    }

    private static HostileDocument counted(String name, String before, IntFunction<String> piece, String behind) {
        return new HostileDocument(name, size -> before + counted(size, piece) + behind + TEXT);
    }

    private static String times(int size, String piece) {
        return piece.repeat(Math.max(1, size / piece.length()));
    }

    private static String counted(int size, IntFunction<String> piece) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < size; i++) {
            text.append(piece.apply(i));
        }
        return text.toString();
    }

    /** Returns all of them. */
    public static List<HostileDocument> all() {
        List<HostileDocument> all = new ArrayList<>();
        all.add(text("quotation marks around a letter", "\"a\" "));
        all.add(text("quotation marks that are never closed", "“a "));
        all.add(text("opening marks of all kinds", "“«„‟‹❝"));
        all.add(counted("quotations", TITLE + "<p>", i -> "“a b c d e f" + i + "” ", "</p>"));
        all.add(counted("quotations that begin alike", TITLE + "<p>", i -> "“" + "a ".repeat(30) + i + "” ", ""));
        all.add(counted(
                "quotations here and there",
                TITLE + "<p>",
                i -> "\"a\" ".repeat(5_000) + "“a b c d e f" + i + ",” he said. ",
                "</p>"));
        all.add(text("quotations with a speaker", "“a b c d e,” said Ann Lee. "));
        all.add(text("origins without a name", "according to the "));
        all.add(counted("origins", TITLE, i -> "<p>According to the Lee" + i + " agency, so.</p>", ""));
        all.add(text("bylines in a line", "By "));
        all.add(markup("bylines", "<p>By " + "A. ".repeat(30) + "x</p>"));
        all.add(text("one name", "Ann "));
        all.add(counted("names", TITLE + "<p>", i -> "Ann" + i + " ", "</p>"));
        all.add(text("days", "June 1, 2020 "));
        all.add(text("numbers", "5 "));
        all.add(text("sums of money", "$5 "));
        all.add(text("amounts", "up to 250 passengers "));
        all.add(text("a phrase in which no word counts", "number one "));
        all.add(text("digits without end", "1234567890"));
        all.add(text("pronouns", "he said that "));
        all.add(text("initials", "A. "));
        all.add(markup("turns of a conversation", "<p>Ann: yes.</p>"));
        all.add(text("dashes", "– "));
        all.add(text("a word without end", "a"));
        all.add(text("marks on one letter", "\u0301\u0327"));
        all.add(text("signs of direction", "\u202Ea\u202C "));
        all.add(text("references to characters", "&quot;"));
        all.add(text("ampersands", "&"));
        all.add(text("line breaks", "x<br>"));
        all.add(text("places to be filled in", "<%a"));
        all.add(of("lines", TITLE + "<pre>", "a\n", "</pre>"));
        all.add(markup("divisions in divisions", "<div>a "));
        all.add(markup("letters in bold type over paragraphs", "<b><p>"));
        all.add(markup("tables with text outside of cells", "<table>a<b>"));
        all.add(markup("headings in headings", "<h1><div>"));
        all.add(markup("forms in templates", "<form><template>"));
        all.add(markup("authors in authors", "<div itemprop=author>"));
        all.add(markup("rows", "<tr><td>a<td>b"));
        all.add(of("a relation of marks", TITLE + "<link rel='", "\u0301\u0327", "' href=a>"));
        all.add(of("a comment of marks", "<!--", "\u0301\u0327", "-->" + TITLE));
        all.add(of("a name of a description", TITLE + "<meta name='", "a", "' content=b>"));
        all.add(of("attributes", TITLE + "<p ", "a=1 ", ">x</p>"));
        all.add(of("an attribute that is never closed", TEXT + TITLE + "<p title=\"", "a ", ""));
        all.add(of("a comment that is never closed", TEXT + TITLE + "<!--", "a ", ""));
        all.add(of("a script", TITLE + "<script>", "var a = 1;", "</script>"));
        all.add(of("a comment of a browser", "<!--", "\n url \n", "-->" + TITLE));
        all.add(of(
                "a title and blocks that nearly have it",
                "<title>" + "a".repeat(200_000) + "</title>",
                "<p>" + "a".repeat(250) + "b</p>",
                ""));
        all.add(counted("descriptions", TITLE, i -> "<meta name=a" + i + " content=b>", ""));
        all.add(of(
                "one author by reference",
                LINKED + "[{\"@id\":\"a\",\"name\":\"" + "<b>a".repeat(50_000)
                        + "\"},{\"@type\":\"Article\",\"author\":[{}",
                ",{\"@id\":\"a\"}",
                "]}]</script>"));
        all.add(of("a name of markup", LINKED + "{\"@type\":\"Article\",\"name\":\"", "<b>a", "\"}</script>"));
        all.add(of("brackets in a description", LINKED, "[", "</script>"));
        return all;
    }
}
