package sourcebook.render;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import sourcebook.artifact.Artifact;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Fingerprint;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Made;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Rendition;
import sourcebook.link.Lazy;
import sourcebook.link.Site;
import sourcebook.markdown.MarkdownCopy;
import sourcebook.site.Publication;
import sourcebook.site.SiteSettings;

/** A copy of each page in Markdown, made of the page itself. */
public final class CopyFormat implements Format {
    /** Without the site around them there is nothing to be found or missed. */
    private static final Set<String> LEFT_OUT = Set.of(Overview.NOT_FOUND.path(), Overview.SEARCH.path());

    private final Publication publication;
    private final Charset charset;

    public CopyFormat(SiteSettings settings) {
        this.publication = settings.publication();
        this.charset = Charset.forName(settings.charset());
    }

    /** Of each page that is in the plan already. */
    @Override
    public void contribute(Contents contents, Plan plan) {
        Set<String> copied = new TreeSet<>(plan.pages());
        copied.removeAll(LEFT_OUT);
        Supplier<Fingerprint> state = new Lazy<>(() -> Fingerprint.of(List.copyOf(copied)));
        copied.forEach(page -> plan.add(new Copy(plan.at(page).orElseThrow(), copied, state)));
    }

    /**
     * @param copied state of the set of all pages that have a copy
     * @param publication what the copy says of the site
     * @param marks the quotation marks of the site's language, with a line feed between them
     */
    record Value(Fingerprint copied, Publication publication, String marks) {}

    private final class Copy extends Artifact<Value> {
        private final Artifact<?> page;
        private final Set<String> copied;
        private final Supplier<Fingerprint> state;

        Copy(Artifact<?> page, Set<String> copied, Supplier<Fingerprint> state) {
            super(Rendition.MARKDOWN.path(page.path()), Kind.COPY, page.document());
            this.page = page;
            this.copied = copied;
            this.state = state;
        }

        @Override
        public Value value(Site site) {
            return new Value(state.get(), publication, site.wording().of("quoted", "\n"));
        }

        @Override
        public List<Artifact<?>> ingredients() {
            return List.of(page);
        }

        @Override
        public Made make(Value value, List<byte[]> ingredients) {
            return new Made(List.of(MarkdownCopy.of(
                    new String(ingredients.get(0), charset),
                    page.path(),
                    copied,
                    publication,
                    words -> value.marks.replace("\n", words))));
        }

        @Override
        public String description() {
            return "another form of '" + page.path() + "'";
        }
    }
}
