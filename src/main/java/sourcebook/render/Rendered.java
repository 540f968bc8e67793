package sourcebook.render;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Artifact;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Made;
import sourcebook.artifact.Unmade;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;

/** A file whose text a template gives. */
class Rendered extends Artifact<Page> {
    private final Templates templates;
    private final Function<Site, Page> page;
    private final Finish<byte[]> finish;

    /** Turns what a template gives into the file, or into what is known of the file before it is made. */
    @FunctionalInterface
    interface Finish<T> {
        T apply(String text) throws Unsuitable;
    }

    /** Says in a sentence why what a template gives cannot be used. */
    static final class Unsuitable extends Exception {
        private static final long serialVersionUID = 1L;

        Unsuitable(@Nullable String message) {
            super(message);
        }
    }

    Rendered(
            String path,
            Kind kind,
            @Nullable Document document,
            Templates templates,
            Function<Site, Page> page,
            Finish<byte[]> finish) {
        super(path, kind, document);
        this.templates = templates;
        this.page = page;
        this.finish = finish;
    }

    @Override
    public Page value(Site site) {
        return page.apply(site);
    }

    @Override
    public Made make(Page value, List<byte[]> ingredients) throws Unmade, IOException {
        return made(rendered(value, finish));
    }

    final <T> T rendered(Page value, Finish<T> finish) throws Unmade, IOException {
        try {
            return finish.apply(templates.render(value));
        } catch (Unsuitable e) {
            throw templates.broken(value, String.valueOf(e.getMessage()), "seen while rendering " + value.path());
        }
    }

    @Override
    public boolean mayFail() {
        return true;
    }
}
