package sourcebook.render;

import java.util.List;
import sourcebook.artifact.Artifact;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Made;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Plan;
import sourcebook.link.Site;
import sourcebook.markdown.LlmsText;
import sourcebook.site.SiteSettings;

/** The list of what programs should read, unless somebody wrote it by hand, who has more to say in it than a program knows. */
public final class LlmsFormat implements Format {
    private final SiteSettings settings;

    public LlmsFormat(SiteSettings settings) {
        this.settings = settings;
    }

    @Override
    public void contribute(Contents contents, Plan plan) {
        if (!contents.assets().contains(LlmsText.PATH)) {
            plan.add(new Text());
        }
    }

    /**
     * @param summary what the site is about, in a line
     * @param note how its pages can be read
     */
    record Value(String summary, String note, List<LlmsText.Section> sections) {}

    private final class Text extends Artifact<Value> {
        Text() {
            super(LlmsText.PATH, Kind.SITEMAP, null);
        }

        @Override
        public Value value(Site site) {
            return new Value(
                    new OverviewViews(site, Overview.HOME.path()).description(Overview.HOME, settings),
                    site.wording().of("llms.note"),
                    new ReadingList(site, settings).sections());
        }

        @Override
        public Made make(Value value, List<byte[]> ingredients) {
            return new Made(List.of(LlmsText.of(settings.publication(), value.summary, value.note, value.sections)));
        }
    }
}
