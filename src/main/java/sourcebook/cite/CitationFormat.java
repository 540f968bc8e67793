package sourcebook.cite;

import de.undercouch.citeproc.csl.internal.RenderContext;
import de.undercouch.citeproc.csl.internal.TokenBuffer;
import de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes;
import de.undercouch.citeproc.csl.internal.format.HtmlFormat;
import de.undercouch.citeproc.csl.internal.token.DisplayGroupToken;
import de.undercouch.citeproc.csl.internal.token.TextToken;
import de.undercouch.citeproc.csl.internal.token.Token;
import java.util.List;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;
import sourcebook.language.NestedMarks;

/**
 * Writes a citation as HTML with no other elements than {@code i}, {@code b}, {@code sup} and {@code sub}. All text is
 * escaped; citeproc's own format has style attributes, which a strict Content Security Policy forbids.
 */
final class CitationFormat extends HtmlFormat {
    /** Quotation marks within quotation marks are those that the language has for it, which citeproc-java does not see to. */
    @Override
    protected void postProcess(TokenBuffer buffer, RenderContext context) {
        super.postProcess(buffer, context);
        List<Token> tokens = buffer.getTokens();
        NestedMarks marks = null;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i) instanceof TextToken text) {
                switch (text.getType()) {
                    case OPEN_QUOTE -> marks = marks(context);
                    case CLOSE_QUOTE -> marks = null;
                    default -> {
                        if (marks != null) {
                            tokens.set(i, text.copyWithText(marks.within(text.getText())));
                        }
                    }
                }
            }
        }
    }

    private static @Nullable NestedMarks marks(RenderContext context) {
        return NestedMarks.of(
                        context.getTerm("open-quote") + context.getTerm("close-quote"),
                        context.getTerm("open-inner-quote") + context.getTerm("close-inner-quote"))
                .orElse(null);
    }

    @Override
    protected String doFormatBibliographyEntry(TokenBuffer buffer, RenderContext context, int index) {
        return format(buffer);
    }

    @Override
    protected String doFormatLink(String text, String uri) {
        return text;
    }

    @Override
    protected String escape(String text) {
        return StringEscapeUtils.escapeXml10(text);
    }

    @Override
    protected String openFontStyle(int style) {
        return "<i>";
    }

    @Override
    protected String closeFontStyle(int style) {
        return "</i>";
    }

    @Override
    protected String openFontWeight(int weight) {
        return weight == FormattingAttributes.FW_BOLD ? "<b>" : "";
    }

    @Override
    protected String closeFontWeight(int weight) {
        return weight == FormattingAttributes.FW_BOLD ? "</b>" : "";
    }

    @Override
    protected String openFontVariant(int variant) {
        return "";
    }

    @Override
    protected String closeFontVariant(int variant) {
        return "";
    }

    @Override
    protected String openTextDecoration(int decoration) {
        return "";
    }

    @Override
    protected String closeTextDecoration(int decoration) {
        return "";
    }

    @Override
    protected String openDisplayGroup(DisplayGroupToken.Type type) {
        return "";
    }

    @Override
    protected String closeDisplayGroup(DisplayGroupToken.Type type) {
        return "";
    }
}
