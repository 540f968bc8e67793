package sourcebook.rewrite;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sourcebook.diagnostic.Edit;
import sourcebook.parse.Parsed.Document;
import sourcebook.text.Located;
import sourcebook.text.Span;
import sourcebook.text.Text;

/** Writes the ids that a page had into its front matter. */
public final class FormerIds {
    private static final Pattern KEY = Pattern.compile("(?m)^formerly[ \\t]*:");
    private static final Pattern END = Pattern.compile("\n---");

    private FormerIds() {}

    /**
     * Returns the edit that makes ids the former ones of a page; nothing if they are.
     *
     * @param ids the oldest first
     * @throws Rename.NotPlain where a remark in the list would be lost
     */
    public static Optional<Edit> edit(Document page, List<String> ids) throws Rename.NotPlain {
        List<Located<String>> had = page.frontMatter().formerly();
        if (had.stream().map(Located::value).toList().equals(ids)) {
            return Optional.empty();
        }
        Text text = page.text();
        String content = text.content();
        String lineBreak = content.charAt(text.lineEnd(1)) == '\r' ? "\r\n" : "\n";
        String list = ids.isEmpty() ? "" : "formerly: [" + String.join(", ", ids) + "]" + lineBreak;
        Matcher key = KEY.matcher(content);
        if (had.isEmpty() || !key.find()) {
            Matcher end = END.matcher(content);
            int before = end.find() ? end.start() + 1 : content.length();
            return Optional.of(new Edit(text.span(before, before), list));
        }
        int last = had.get(had.size() - 1).span().end();
        boolean inBrackets = content.substring(key.end(), last).stripLeading().startsWith("[");
        int line = text.line(inBrackets ? content.indexOf(']', last) : last);
        Span old = text.span(key.start(), text.lineStart(line + 1));
        if (old.content().indexOf('#') >= 0) {
            throw new Rename.NotPlain(old);
        }
        return Optional.of(new Edit(old, list));
    }
}
