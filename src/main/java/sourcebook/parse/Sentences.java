package sourcebook.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.language.QuotationMarks;
import sourcebook.text.Located;
import sourcebook.text.Span;

/** Reads what a body says outside of quotations, sentence by sentence. */
final class Sentences {
    private final SentenceSplitter splitter;
    private final Problems problems;
    private final List<Sentence> all = new ArrayList<>();

    Sentences(SentenceSplitter splitter, Problems problems) {
        this.splitter = splitter;
        this.problems = problems;
    }

    List<Sentence> all() {
        return all;
    }

    /** Reads a paragraph, and returns where its sentences begin. */
    List<SentenceBounds.Begun> read(PlainText paragraph) {
        return add(paragraph, splitter.ends(paragraph.text()));
    }

    /** A row of a table is one statement. */
    List<SentenceBounds.Begun> readRow(PlainText row) {
        return add(row, List.of(row.text().length()));
    }

    private List<SentenceBounds.Begun> add(PlainText plain, List<Integer> ends) {
        String prose = plain.prose();
        checkQuotationMarks(plain, prose);
        List<SentenceBounds.Begun> begun = new ArrayList<>();
        String text = plain.text();
        Deque<PlainText.At> parts = new ArrayDeque<>(plain.parts());
        Deque<PlainText.Named> names = new ArrayDeque<>(plain.names());
        int from = 0;
        for (int to : ends) {
            int start = afterSpace(text, from, to);
            // A citation behind the period still belongs to the sentence before it.
            int reach = afterSpace(text, to, text.length());
            List<Sentence.CrossLinked> linked = new ArrayList<>();
            List<Reference> cited = new ArrayList<>();
            while (!parts.isEmpty() && parts.peek().index() <= reach) {
                if (parts.peek().part() instanceof Part.Citation citation) {
                    citation.sources().forEach(c -> cited.add(c.reference()));
                } else if (parts.peek().index() < to && parts.peek().part() instanceof Part.CrossLink link) {
                    linked.add(new Sentence.CrossLinked(link.reference(), link.label() == null));
                } else {
                    break;
                }
                parts.remove();
            }
            String content = text.substring(start, to);
            if (!content.isBlank() || !linked.isEmpty() || !cited.isEmpty()) {
                begun.add(new SentenceBounds.Begun(all.size(), start));
                all.add(new Sentence(
                        span(plain, start, to),
                        content,
                        List.copyOf(linked),
                        List.copyOf(cited),
                        quoted(plain, prose, start, to),
                        content.isBlank() ? null : name(names, reach)));
            }
            from = to;
        }
        names.forEach(n -> report(n.name(), "no sentence stands before this name", "put it behind a sentence"));
        return begun;
    }

    /** Returns the name of a sentence whose last character, with the space behind it, ends before an index. */
    private @Nullable Located<String> name(Deque<PlainText.Named> names, int reach) {
        Located<String> name = null;
        while (!names.isEmpty() && names.peek().index() <= reach) {
            Located<String> given = names.remove().name();
            if (name != null) {
                report(given, "the sentence has the name '" + name + "' already", "take one of them out");
            } else if (DocumentParser.isId(given.value())) {
                name = given;
            } else {
                problems.report(
                        given.span(),
                        Code.BAD_ID,
                        "'" + given + "' is not an anchor",
                        "use a-z, 0-9 and single hyphens");
            }
        }
        return name;
    }

    private void report(Located<String> name, String message, String help) {
        problems.report(name.span(), Code.BAD_VALUE, message, help);
    }

    private static int afterSpace(String text, int from, int to) {
        int index = from;
        while (index < to && Character.isWhitespace(text.charAt(index))) {
            index++;
        }
        return index;
    }

    private List<Located<String>> quoted(PlainText plain, String prose, int start, int end) {
        List<Located<String>> quoted = new ArrayList<>();
        for (QuotationMarks.Pair pair : QuotationMarks.read(prose, start, end).pairs()) {
            String words = plain.text().substring(pair.open() + 1, pair.close());
            if (!words.isBlank()) {
                quoted.add(new Located<>(words, span(plain, pair.open(), pair.close() + 1)));
            }
        }
        return List.copyOf(quoted);
    }

    /** Every quotation mark has its counterpart, or nobody knows which words are quoted. */
    private void checkQuotationMarks(PlainText plain, String prose) {
        for (QuotationMarks.Lone mark :
                QuotationMarks.read(prose, 0, prose.length()).lone()) {
            int index = mark.index();
            char sign = prose.charAt(index);
            boolean measures = sign == '"' && index > 0 && Character.isDigit(prose.charAt(index - 1));
            problems.report(
                    span(plain, index, index + 1),
                    Code.UNBALANCED_QUOTATION_MARK,
                    "the quotation mark " + sign + (mark.opens() ? " is not closed" : " closes nothing"),
                    measures
                            ? "write the word for what is measured, such as inches, or its sign \u2033"
                            : "every quotation mark needs its counterpart in the same paragraph");
        }
    }

    private Span span(PlainText plain, int start, int end) {
        int from = plain.offset(start);
        int to = end > start ? plain.end(end - 1) : from;
        return problems.text().span(from, Math.max(from, to));
    }
}
