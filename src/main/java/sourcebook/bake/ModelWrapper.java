package sourcebook.bake;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Late;
import sourcebook.render.Html;

/**
 * Shows the page model to FreeMarker: markup as it is, and of records their components and nothing else. FreeMarker's own
 * way, which takes them for beans with methods to call, needs twice the time.
 */
final class ModelWrapper extends DefaultObjectWrapper {
    private final Map<Class<?>, Map<String, Method>> accessors = new ConcurrentHashMap<>();

    ModelWrapper(Version behavior) {
        super(behavior);
    }

    @Override
    public TemplateModel wrap(@Nullable Object object) throws TemplateModelException {
        if (object instanceof Html html) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html.markup());
        } else if (object instanceof Late<?> late) {
            return wrap(late.made().get());
        } else if (object instanceof Record data) {
            return new RecordModel(data, accessors.computeIfAbsent(data.getClass(), ModelWrapper::accessors));
        }
        return super.wrap(object);
    }

    private static Map<String, Method> accessors(Class<?> type) {
        Map<String, Method> accessors = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            // Otherwise each call looks for who calls, which takes longer than the call.
            accessor.setAccessible(true);
            accessors.put(component.getName(), accessor);
        }
        return accessors;
    }

    private final class RecordModel implements TemplateHashModel {
        private final Record data;
        private final Map<String, Method> accessors;

        RecordModel(Record data, Map<String, Method> accessors) {
            this.data = data;
            this.accessors = accessors;
        }

        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            Method accessor = accessors.get(key);
            if (accessor == null) {
                return null;
            }
            try {
                return wrap(accessor.invoke(data));
            } catch (ReflectiveOperationException e) {
                throw new TemplateModelException("cannot read '" + key + "'", e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
