package sourcebook.parse;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.LinkRefProcessor;
import com.vladsch.flexmark.parser.LinkRefProcessorFactory;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Markdown that a body is written in: CommonMark with tables, footnotes, cross-links ({@code [[id|text]]}) and
 * citations in Pandoc's syntax ({@code [@source-id; @other-source]}).
 */
final class Dialect {
    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(FootnoteExtension.create()))
            .set(Parser.HTML_BLOCK_COMMENT_ONLY_FULL_LINE, true)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .toImmutable();

    static final Parser PARSER = Parser.builder(OPTIONS)
            .customInlineParserFactory(Bounds.InlineParser::new)
            // Flexmark adds this one only to an inline parser of its own.
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .paragraphPreProcessorFactory(new Tables())
            .linkRefProcessorFactory(new BracketSyntax(1, "[[", "]]"))
            .linkRefProcessorFactory(new BracketSyntax(0, "[@", "]"))
            .build();

    /** When a list is tight. */
    static final ListOptions LISTS = ListOptions.get(OPTIONS);

    private Dialect() {}

    /** {@code [[target#anchor|label]]} or {@code [@source; @source#anchor, locator]}. */
    static final class InBrackets extends Node implements DoNotDecorate {
        InBrackets(BasedSequence chars) {
            super(chars);
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** Reads tables; one reader does for all texts, because it holds nothing but options. */
    private static final class Tables implements ParagraphPreProcessorFactory {
        private final ParagraphPreProcessorFactory factory = TableParagraphPreProcessor.Factory();
        private volatile @Nullable ParagraphPreProcessor reader;

        @Override
        public ParagraphPreProcessor apply(ParserState state) {
            ParagraphPreProcessor shared = reader;
            if (shared == null) {
                shared = factory.apply(state);
                reader = shared;
            }
            return shared;
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return factory.getAfterDependents();
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return factory.getBeforeDependents();
        }

        @Override
        public boolean affectsGlobalScope() {
            return factory.affectsGlobalScope();
        }
    }

    /** An element in brackets, whose content is not Markdown. */
    private record BracketSyntax(int nesting, String open, String close)
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
            return nodeChars.startsWith(open) && nodeChars.endsWith(close);
        }

        @Override
        public Node createNode(BasedSequence nodeChars) {
            return new InBrackets(nodeChars);
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
