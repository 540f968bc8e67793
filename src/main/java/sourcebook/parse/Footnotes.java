package sourcebook.parse;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import sourcebook.diagnostic.Code;

/** Reads the footnotes of a body, each of which needs one definition and a mark. */
final class Footnotes {
    private static final String BACK = "↩<span class=\"visually-hidden\"> back to the text</span>";

    private final Problems problems;
    private final Map<String, FootnoteBlock> defined = new HashMap<>();
    private final Map<FootnoteBlock, Fragment> contents = new HashMap<>();
    private final Set<FootnoteBlock> marked = new HashSet<>();

    Footnotes(Problems problems) {
        this.problems = problems;
    }

    /** Writes the mark of a footnote. */
    void read(Footnote mark, PartWriter html) {
        FootnoteBlock block = mark.getFootnoteBlock();
        if (block == null) {
            problems.report(
                    mark.getChars(),
                    Code.FOOTNOTE,
                    "the footnote '" + mark.getText() + "' has no definition, and its mark is shown as text",
                    "add a line '[^" + mark.getText() + "]: …' between empty lines");
            html.text(mark.getChars().toString());
        } else {
            marked.add(block);
            int number = block.getFootnoteOrdinal();
            html.part(new Part.FootnoteNumber("<sup id=\"" + anchor(number, mark.getReferenceOrdinal())
                    + "\"><a class=\"footnote-ref\" href=\"#fn-" + number + "\">" + number + "</a></sup>"));
        }
    }

    /** Returns the anchor of the mark that leads to a footnote for the first time (0), again (1), and so on. */
    private static String anchor(int number, int again) {
        return "fnref-" + number + (again == 0 ? "" : "-" + again);
    }

    void read(FootnoteBlock block, Fragment content) {
        contents.put(block, content);
        String name = References.folded(block.getText()).toLowerCase(Locale.ROOT);
        FootnoteBlock first = defined.putIfAbsent(name, block);
        if (first != null) {
            problems.report(
                    block.getChars(),
                    Code.FOOTNOTE,
                    "the footnote '" + block.getText() + "' is defined twice, and this definition is left out",
                    "line " + problems.text().line(first.getStartOffset())
                            + " defines it too; give this one another name");
        }
    }

    /** Reports the footnotes without a mark; to be called when all marks were read. */
    void checkMarks() {
        for (FootnoteBlock block : defined.values()) {
            if (!marked.contains(block)) {
                problems.report(
                        block.getChars(),
                        Code.FOOTNOTE,
                        "no mark leads to the footnote '" + block.getText() + "', and it is left out",
                        "put its mark [^" + block.getText() + "] behind the words that it explains");
            }
        }
    }

    /** Writes the list of the footnotes that have a mark, in the order of their numbers. */
    void write(List<FootnoteBlock> blocks, PartWriter html) {
        if (blocks.isEmpty()) {
            return;
        }
        PartWriter list = new PartWriter();
        list.raw("<div class=\"footnotes\">\n<hr />\n<ol>\n");
        for (FootnoteBlock block : blocks) {
            list.raw("<li id=\"fn-" + block.getFootnoteOrdinal() + "\">\n");
            list.parts(contents.getOrDefault(block, Fragment.EMPTY));
            for (int i = 0; i < block.getFootnoteReferences(); i++) {
                String anchor = anchor(block.getFootnoteOrdinal(), i);
                list.line().raw("<a href=\"#" + anchor + "\" class=\"footnote-backref\">" + BACK + "</a>");
            }
            list.raw("\n</li>\n");
        }
        html.part(new Part.Footnotes(list.raw("</ol>\n</div>\n").take()));
    }
}
