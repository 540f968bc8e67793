package sourcebook.parse;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;

/** Reads cross-links and citations, and keeps them in their order. */
final class References {
    /** An at sign at which another citation seems to begin. */
    private static final Pattern SECOND_SOURCE = Pattern.compile("@[a-z0-9]");

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

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

    /** Returns the part that an element in brackets stands for, or null where a diagnostic says what is wrong with it. */
    @Nullable
    Part read(Dialect.InBrackets node) {
        BasedSequence chars = node.getChars();
        return chars.startsWith("[[") ? crossLink(chars, chars.midSequence(2, -2)) : citation(chars);
    }

    private @Nullable Part crossLink(BasedSequence chars, BasedSequence inner) {
        int bar = inner.indexOf('|');
        boolean escaped = bar > 0 && inner.charAt(bar - 1) == '\\';
        BasedSequence target = bar < 0 ? inner : inner.subSequence(0, escaped ? bar - 1 : bar);
        int hash = target.indexOf('#');
        String name = folded(hash < 0 ? target : target.subSequence(0, hash));
        String anchor = hash < 0 ? null : folded(target.subSequence(hash + 1));
        String label = bar < 0 ? null : folded(inner.subSequence(bar + 1));
        if ((name.isEmpty() && anchor == null) || isEmpty(anchor) || isEmpty(label)) {
            String help = "write [[id]], [[id|text]] or [[id#anchor|text]]";
            problems.report(chars, Code.MALFORMED_REFERENCE, "the cross-link is incomplete", help);
            return null;
        }
        Reference reference =
                new Reference(problems.span(target.trim()), name, anchor, Reference.Kind.CROSS_LINK, null);
        links.add(reference);
        return new Part.CrossLink(reference, name.isEmpty() && label == null ? anchor : label);
    }

    private @Nullable Part citation(BasedSequence chars) {
        List<Part.Citation.Cited> cited = new ArrayList<>();
        int end = 0;
        while (end < chars.length() - 1) {
            int from = end + 1;
            int semicolon = chars.indexOf(';', from);
            end = semicolon < 0 ? chars.length() - 1 : semicolon;
            Part.Citation.Cited one = cited(chars.subSequence(from, end).trim(), chars);
            if (one == null) {
                return null;
            }
            cited.add(one);
        }
        cited.forEach(c -> citations.add(c.reference()));
        return new Part.Citation(List.copyOf(cited));
    }

    /** Returns one of a citation's sources, or null where a diagnostic says what is wrong with it. */
    private Part.Citation.@Nullable Cited cited(BasedSequence item, BasedSequence citation) {
        int comma = item.indexOf(',');
        BasedSequence key = comma < 0 ? item : item.subSequence(0, comma).trim();
        int hash = key.indexOf('#');
        String id = hash == 0 || key.isEmpty() ? "" : PlainText.of(key.subSequence(1, hash < 0 ? key.length() : hash));
        String anchor = hash < 0 ? null : PlainText.of(key.subSequence(hash + 1));
        if (!key.startsWith("@") || id.isEmpty() || WHITE_SPACE.matcher(id).find() || isEmpty(anchor)) {
            String help = "write [@source-id], [@source-id#anchor] or [@one; @other]";
            problems.report(citation, Code.MALFORMED_REFERENCE, "the citation is incomplete", help);
            return null;
        }
        Matcher second = SECOND_SOURCE.matcher(item).region(key.length(), item.length());
        if (comma >= 0 && second.find()) {
            String help = "write a semicolon between two sources: [@one; @other]";
            BasedSequence place = item.subSequence(second.start());
            problems.report(place, Code.MALFORMED_REFERENCE, "another source begins here, behind a comma", help);
            return null;
        }
        Reference reference = new Reference(problems.span(key), id, anchor, Reference.Kind.CITATION, Family.SOURCE);
        return new Part.Citation.Cited(reference, comma < 0 ? "" : folded(item.subSequence(comma + 1)));
    }

    private static boolean isEmpty(@Nullable String text) {
        return text != null && text.isEmpty();
    }

    /** Returns characters with a single space for all white space between them. */
    static String folded(BasedSequence chars) {
        return WHITE_SPACE.matcher(PlainText.of(chars).strip()).replaceAll(" ");
    }
}
