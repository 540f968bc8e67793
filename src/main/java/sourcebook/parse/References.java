package sourcebook.parse;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.text.Span;

/** Reads cross-links and citations, and keeps them in their order. */
final class References {
    private final Problems problems;
    private final List<Reference> links = new ArrayList<>();
    private final List<Reference> citations = new ArrayList<>();

    References(Problems problems) {
        this.problems = problems;
    }

    List<Reference> links() {
        return links;
    }

    List<Reference> citations() {
        return citations;
    }

    void read(Dialect.CrossLinkNode node) {
        String text = PlainText.of(node.getChars());
        int end = text.length() - 2;
        int bar = text.indexOf('|');
        int targetEnd = bar < 0 ? end : text.charAt(bar - 1) == '\\' ? bar - 1 : bar;
        int hash = text.indexOf('#');
        boolean anchored = hash >= 0 && hash < targetEnd;
        String name = folded(text.substring(2, anchored ? hash : targetEnd));
        String anchor = anchored ? folded(text.substring(hash + 1, targetEnd)) : null;
        String label = bar < 0 ? null : folded(text.substring(bar + 1, end));
        if ((name.isEmpty() && anchor == null) || isEmpty(anchor) || isEmpty(label)) {
            problems.report(
                    node.getChars(),
                    Code.MALFORMED_REFERENCE,
                    "the cross-link is incomplete",
                    "write [[id]], [[id|text]] or [[id#anchor|text]]");
            return;
        }
        Span span = problems.span(node.getChars().subSequence(2, targetEnd).trim());
        node.reference = new Reference(span, name, anchor, Reference.Kind.CROSS_LINK, null);
        node.label = name.isEmpty() && label == null ? anchor : label;
        links.add(node.reference);
    }

    void read(Dialect.CitationNode node) {
        String text = PlainText.of(node.getChars());
        List<Part.Citation.Cited> cited = new ArrayList<>();
        int end = 0;
        while (end < text.length() - 1) {
            int from = end + 1;
            int semicolon = text.indexOf(';', from);
            end = semicolon < 0 ? text.length() - 1 : semicolon;
            Part.Citation.Cited one = cited(node.getChars(), text, from, end);
            if (one == null) {
                return;
            }
            cited.add(one);
        }
        node.cited = List.copyOf(cited);
        cited.forEach(c -> citations.add(c.reference()));
    }

    /** Returns one of a citation's sources, or null where a diagnostic says what is wrong with it. */
    private Part.Citation.@Nullable Cited cited(BasedSequence chars, String text, int start, int end) {
        int comma = text.indexOf(',', start);
        boolean located = comma >= 0 && comma < end;
        int from = start;
        int to = located ? comma : end;
        while (from < to && text.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        int hash = text.indexOf('#', from);
        boolean anchored = hash >= 0 && hash < to;
        String id = from == to ? "" : text.substring(from + 1, anchored ? Math.max(from + 1, hash) : to);
        String anchor = anchored ? text.substring(hash + 1, to) : null;
        if (from == to
                || text.charAt(from) != '@'
                || id.isEmpty()
                || id.chars().anyMatch(Character::isWhitespace)
                || isEmpty(anchor)) {
            problems.report(
                    chars,
                    Code.MALFORMED_REFERENCE,
                    "the citation is incomplete",
                    "write [@source-id], [@source-id#anchor] or [@one; @other]");
            return null;
        }
        for (int at = text.indexOf('@', to); at >= 0 && at < end; at = text.indexOf('@', at + 1)) {
            char next = text.charAt(at + 1);
            if ((next >= 'a' && next <= 'z') || (next >= '0' && next <= '9')) {
                problems.report(
                        chars.subSequence(at, end).trim(),
                        Code.MALFORMED_REFERENCE,
                        "another source begins here, behind a comma",
                        "write a semicolon between two sources: [@one; @other]");
                return null;
            }
        }
        Reference reference = new Reference(
                problems.span(chars.subSequence(from, to)), id, anchor, Reference.Kind.CITATION, Family.SOURCE);
        return new Part.Citation.Cited(reference, located ? folded(text.substring(comma + 1, end)) : "");
    }

    private static boolean isEmpty(@Nullable String text) {
        return text != null && text.isEmpty();
    }

    /** Returns characters with a single space for all white space between them. */
    static String folded(String written) {
        String text = written.strip();
        StringBuilder folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean white = " \t\n\u000B\f\r".indexOf(c) >= 0;
            if (!white) {
                folded.append(gap ? " " : "").append(c);
            }
            gap = white;
        }
        return folded.toString();
    }
}
