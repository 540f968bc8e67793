package sourcebook.parse;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.LinkRefProcessor;
import com.vladsch.flexmark.parser.LinkRefProcessorFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The Markdown that a body is written in: CommonMark with tables, footnotes, cross-links ({@code [[id|text]]}) and
 * citations in Pandoc's syntax ({@code [@source-id; @other-source]}).
 */
final class Dialect {
    /** Where a body's renderer finds what was collected while walking over the body. */
    static final DataKey<BodyCollector> COLLECTOR = new DataKey<>("SOURCEBOOK_COLLECTOR", BodyCollector.NONE);

    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), FootnoteExtension.create()))
            .set(Parser.HTML_BLOCK_COMMENT_ONLY_FULL_LINE, true)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(
                    FootnoteExtension.FOOTNOTE_BACK_REF_STRING,
                    "↩<span class=\"visually-hidden\"> back to the text</span>")
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            // Not used here, and it looks over all blocks for each footnote.
            .set(HtmlRenderer.EMBEDDED_ATTRIBUTE_PROVIDER, false)
            .set(HtmlRenderer.HARD_BREAK, "<br>\n")
            .toImmutable();

    static final Parser PARSER = Parser.builder(OPTIONS)
            .customInlineParserFactory(Bounds.InlineParser::new)
            // Flexmark adds this one only to an inline parser of its own.
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .linkRefProcessorFactory(
                    new BracketSyntax(1, chars -> chars.startsWith("[[") && chars.endsWith("]]"), CrossLinkNode::new))
            .linkRefProcessorFactory(new BracketSyntax(0, chars -> chars.startsWith("[@"), CitationNode::new))
            .build();

    static final HtmlRenderer RENDERER =
            HtmlRenderer.builder(OPTIONS).nodeRendererFactory(BodyRenderer::new).build();

    private Dialect() {}

    /** {@code [[target#anchor|label]]}. */
    static final class CrossLinkNode extends Node implements DoNotDecorate {
        @Nullable
        Reference reference;

        @Nullable
        String label;

        CrossLinkNode(BasedSequence chars) {
            super(chars);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** {@code [@source; @source#anchor, locator]}. */
    static final class CitationNode extends Node implements DoNotDecorate {
        List<Part.Citation.Cited> cited = List.of();

        CitationNode(BasedSequence chars) {
            super(chars);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** An inline element in brackets whose content is not Markdown. */
    private record BracketSyntax(int nesting, Predicate<BasedSequence> matches, Function<BasedSequence, Node> create)
            implements LinkRefProcessorFactory, LinkRefProcessor {
        @Override
        public LinkRefProcessor apply(Document document) {
            return this;
        }

        @Override
        public boolean getWantExclamationPrefix(DataHolder options) {
            return false;
        }

        @Override
        public boolean getWantExclamationPrefix() {
            return false;
        }

        @Override
        public int getBracketNestingLevel(DataHolder options) {
            return nesting;
        }

        @Override
        public int getBracketNestingLevel() {
            return nesting;
        }

        @Override
        public boolean isMatch(BasedSequence nodeChars) {
            return matches.test(nodeChars);
        }

        @Override
        public Node createNode(BasedSequence nodeChars) {
            return create.apply(nodeChars);
        }

        @Override
        public BasedSequence adjustInlineText(Document document, Node node) {
            return node.getChars();
        }

        @Override
        public boolean allowDelimiters(BasedSequence chars, Document document, Node node) {
            return false;
        }

        @Override
        public void updateNodeElements(Document document, Node node) {
            node.removeChildren();
        }
    }
}
