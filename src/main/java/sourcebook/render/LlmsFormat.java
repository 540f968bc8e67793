package sourcebook.render;

import java.util.List;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Written;
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
            plan.add(new Written<>(LlmsText.PATH, Kind.SITEMAP, null, this::value, this::bytes));
        }
    }

    /**
     * @param summary what the site is about, in a line
     * @param note how its pages can be read
     */
    record Value(String summary, String note, List<LlmsText.Section> sections) {}

    private Value value(Site site) {
        return new Value(
                new OverviewViews(site, Overview.HOME.path()).description(Overview.HOME, settings),
                site.wording().of("llms.note"),
                new ReadingList(site, settings).sections());
    }

    private byte[] bytes(Value value) {
        return LlmsText.of(settings.publication(), value.summary, value.note, value.sections)
                .bytes();
    }
}
