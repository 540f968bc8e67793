package sourcebook.parse;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.text.Located;
import sourcebook.text.Span;

/** Reads what stands in braces behind an attribution, and finds what was meant to stand there. */
final class QuotationAttributes {
    private static final String KEYS = "statement|lang|original|translated-by";
    private static final String HELP = "write {#id}, and behind the id statement=, lang=, original= or translated-by=";
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}\\s*$");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("#(?<id>\\S+)|(?<key>" + KEYS + ")=(?<value>\\S+)|(?<other>\\S+)");

    /** Attributes that are not complete, or do not stand at the end, and would be shown to readers. */
    private static final Pattern STRAY =
            Pattern.compile("(?<open>\\{ *(?:#|(?:" + KEYS + ")=)[^{}]*)}?|(?<bare>#[a-z0-9-]+ *}) *$");

    private static final Pattern ANY_ID = Pattern.compile("\\{[^{}]*#([^{}\\s]+)");

    private final Problems problems;
    private final Set<String> lostIds = new HashSet<>();
    private @Nullable String id;
    private @Nullable Located<String> statement;
    private @Nullable Located<String> language;
    private @Nullable Reference original;
    private @Nullable Reference translator;

    QuotationAttributes(Problems problems) {
        this.problems = problems;
    }

    /** Reads the attributes at the end of a line, behind the speakers, and returns the index at which they begin. */
    int read(PlainText line, int rest) {
        int end = line.text().length();
        Matcher braces = BRACES.matcher(line.text());
        if (braces.find(rest)) {
            end = braces.start();
            Matcher attribute = ATTRIBUTE.matcher(line.text()).region(braces.start(1), braces.end(1));
            while (attribute.find()) {
                read(attribute, problems.span(line, attribute.start(), attribute.end()));
            }
        }
        return stray(line, rest, end);
    }

    private void read(Matcher attribute, Span span) {
        String key = attribute.group("id") != null ? "#" : attribute.group("key");
        if (key == null) {
            problems.report(span, Code.BAD_VALUE, "'" + attribute.group() + "' means nothing here", HELP);
            return;
        }
        String value = attribute.group(key.equals("#") ? "id" : "value");
        switch (key) {
            case "#" -> id = isId(value, span) ? value : id;
            case "statement" -> statement = isId(value, span) ? new Located<>(value, span) : statement;
            case "lang" -> {
                if (LanguageTag.isKnown(value)) {
                    language = new Located<>(value, span);
                } else {
                    problems.report(
                            span,
                            Code.BAD_VALUE,
                            "'" + value + "' is not a language tag (BCP 47)",
                            "write for example sv");
                }
            }
            case "original" -> original = original(value, span);
            default ->
                translator = isId(value, span)
                        ? new Reference(span, value, null, Reference.Kind.ID, Family.ACTOR)
                        : translator;
        }
    }

    private boolean isId(String value, Span span) {
        boolean isId = DocumentParser.isId(value);
        if (!isId) {
            lostIds.add(value);
            problems.report(span, Code.BAD_ID, "'" + value + "' is not an id", "use a-z, 0-9 and single hyphens");
        }
        return isId;
    }

    /** A quotation on the same page, or one of another source. */
    private @Nullable Reference original(String value, Span span) {
        int hash = value.indexOf('#');
        String source = value.substring(0, Math.max(hash, 0));
        String quotation = value.substring(hash + 1);
        if (!DocumentParser.isId(quotation) || (hash >= 0 && !DocumentParser.isId(source))) {
            problems.report(
                    span,
                    Code.BAD_ID,
                    "'" + value + "' names no quotation",
                    "write original=quotation-id, or original=source-id#quotation-id");
            return null;
        }
        return new Reference(span, source, quotation, Reference.Kind.ID, hash < 0 ? null : Family.SOURCE);
    }

    /** Reports what looks like attributes before an index, and returns where the circumstance ends. */
    private int stray(PlainText line, int rest, int end) {
        Matcher stray = STRAY.matcher(line.text()).region(rest, end);
        if (!stray.find()) {
            return end;
        }
        boolean isOpen = stray.group("open") != null;
        lose("{" + stray.group());
        boolean isClosed = isOpen && stray.end("open") < stray.end();
        problems.report(
                problems.span(line, stray.start(), stray.end()),
                Code.BAD_VALUE,
                isClosed
                        ? "what stands in braces must be the end of the attribution"
                        : isOpen ? "the brace is not closed" : "the brace was not opened",
                isClosed ? "put it behind everything else" : HELP);
        return stray.start();
    }

    /** Keeps the ids in a text that cannot be given to a quotation. */
    void lose(String text) {
        Matcher lost = ANY_ID.matcher(text);
        while (lost.find()) {
            lostIds.add(lost.group(1));
        }
    }

    /** Returns ids that were meant for a quotation, but could not be given to it; diagnostics say why. */
    Set<String> lostIds() {
        return lostIds;
    }

    @Nullable
    String id() {
        return id;
    }

    @Nullable
    Located<String> statement() {
        return statement;
    }

    @Nullable
    Located<String> language() {
        return language;
    }

    @Nullable
    Reference original() {
        return original;
    }

    @Nullable
    Reference translator() {
        return translator;
    }
}
