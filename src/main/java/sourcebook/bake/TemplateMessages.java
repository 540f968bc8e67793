package sourcebook.bake;

import freemarker.core.MarkupOutputFormat;
import freemarker.core.TemplateMarkupOutputModel;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sourcebook.text.Wording;

/**
 * What templates call as {@code msg(key, …)}: the message of a key, in which what follows stands for {@code {0}} and so on.
 * Where one of these is markup, so is the whole, and what is plain text in it is escaped.
 */
final class TemplateMessages implements TemplateMethodModelEx {
    private final Wording wording;

    TemplateMessages(Wording wording) {
        this.wording = wording;
    }

    @Override
    public TemplateModel exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.isEmpty() || !(arguments.get(0) instanceof TemplateScalarModel first)) {
            throw new TemplateModelException("msg(key, …) takes the key of a message, and what stands in it");
        }
        String key = first.getAsString();
        Object[] values = new Object[arguments.size() - 1];
        TemplateMarkupOutputModel<?> like = null;
        for (int i = 0; i < values.length; i++) {
            values[i] = value(arguments.get(i + 1), key, i);
            if (values[i] instanceof TemplateMarkupOutputModel<?> markup) {
                like = markup;
            }
        }
        try {
            return like == null ? new SimpleScalar(wording.of(key, values)) : markup(like, key, values);
        } catch (IllegalArgumentException e) {
            throw new TemplateModelException("msg(\"" + key + "\"): " + e.getMessage(), e);
        }
    }

    private static Object value(@Nullable Object argument, String key, int index) throws TemplateModelException {
        if (argument instanceof TemplateNumberModel number) {
            return number.getAsNumber();
        } else if (argument instanceof TemplateBooleanModel truth) {
            return truth.getAsBoolean();
        } else if (argument instanceof TemplateScalarModel text) {
            return text.getAsString();
        } else if (argument instanceof TemplateMarkupOutputModel<?> markup) {
            return markup;
        }
        throw new TemplateModelException("msg(\"" + key + "\"): nothing that can be shown stands for {" + index + "}");
    }

    private <M extends TemplateMarkupOutputModel<M>> M markup(
            TemplateMarkupOutputModel<M> like, String key, Object[] values) throws TemplateModelException {
        MarkupOutputFormat<M> format = like.getOutputFormat();
        Pieces<M> pieces = new Pieces<>(format);
        wording.give(pieces, key, values);
        if (pieces.failure != null) {
            throw pieces.failure;
        }
        return format.fromMarkup(pieces.markup.toString());
    }

    private static final class Pieces<M extends TemplateMarkupOutputModel<M>> implements Wording.Sink {
        private final MarkupOutputFormat<M> format;
        private final StringBuilder markup = new StringBuilder();
        private @Nullable TemplateModelException failure;

        Pieces(MarkupOutputFormat<M> format) {
            this.format = format;
        }

        @Override
        public void words(CharSequence words) {
            escaped(words.toString());
        }

        @Override
        public void argument(Object value) {
            if (value instanceof TemplateMarkupOutputModel<?> given) {
                try {
                    markup.append(markup(given));
                } catch (TemplateModelException e) {
                    failure = e;
                }
            } else {
                escaped(value.toString());
            }
        }

        @Override
        public void quoted(Object value, UnaryOperator<String> nested) {
            if (value instanceof TemplateMarkupOutputModel<?> given) {
                try {
                    markup.append(nested.apply(markup(given)));
                } catch (TemplateModelException e) {
                    failure = e;
                }
            } else {
                escaped(nested.apply(value.toString()));
            }
        }

        private static <N extends TemplateMarkupOutputModel<N>> String markup(TemplateMarkupOutputModel<N> given)
                throws TemplateModelException {
            @SuppressWarnings("unchecked")
            N self = (N) given;
            return given.getOutputFormat().getMarkupString(self);
        }

        private void escaped(String text) {
            try {
                markup.append(format.escapePlainText(text));
            } catch (TemplateModelException e) {
                failure = e;
            }
        }
    }
}
