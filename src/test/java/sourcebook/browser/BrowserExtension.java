package sourcebook.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests their visit and the briefing; the browser and the briefing are made once for all, when first needed. */
final class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        if ("required".equals(System.getProperty("browser"))) {
            return ConditionEvaluationResult.enabled("a browser is required");
        }
        return ConditionEvaluationResult.disabled(LeftOut.NO_BROWSER);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Visit.class || type == PublishedBriefing.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visit.class ? visit(context) : briefing(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visit visit = context.getStore(NAMESPACE).get(Visit.class, Visit.class);
        if (visit != null) {
            visit.end();
        }
    }

    private static Visit visit(ExtensionContext context) {
        return once(context.getStore(NAMESPACE), Visit.class, () -> new Visit(chromium(context)));
    }

    private static Chromium chromium(ExtensionContext context) {
        return once(context.getRoot().getStore(NAMESPACE), Chromium.class, () -> {
            Path program = Chromium.find()
                    .orElseThrow(() -> new IllegalStateException("no browser was found, and one is required"));
            return Chromium.start(program);
        });
    }

    private static PublishedBriefing briefing(ExtensionContext context) {
        return once(context.getRoot().getStore(NAMESPACE), PublishedBriefing.class, () -> {
            try {
                return PublishedBriefing.publish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static <T> T once(Store store, Class<T> type, Supplier<T> make) {
        return store.getOrComputeIfAbsent(type, t -> make.get(), type);
    }
}
