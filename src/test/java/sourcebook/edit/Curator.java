package sourcebook.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Somebody who edits a project without a plan: words and settings, names and templates; breaks things, and mends them. */
public final class Curator {
    private static final int BREAKING_PERCENT = 12;
    private static final int MENDING_PERCENT = 12;

    private final Path project;
    private final Desk desk;
    private final List<Edit> ordinary = new ArrayList<>();
    private final List<Edit> breaking = new ArrayList<>();
    private final List<Tree> good = new ArrayList<>();

    /** @param random decides everything */
    public Curator(Path project, Random random) {
        this.project = project;
        this.desk = new Desk(project, random);
        ContentEdits content = new ContentEdits(desk);
        RecordEdits records = new RecordEdits(desk);
        SiteEdits site = new SiteEdits(desk);
        add(content.all(), ordinary);
        add(records.all(), ordinary);
        add(site.all(), ordinary);
        add(content.breaking(), breaking);
        add(records.breaking(), breaking);
        add(site.breaking(), breaking);
    }

    private static void add(List<Edit> edits, List<Edit> to) {
        edits.forEach(e -> IntStream.range(0, e.weight()).forEach(i -> to.add(e)));
    }

    /** Makes an edit, and says which. */
    public String edit() throws IOException {
        String mended = desk.chance(MENDING_PERCENT) ? desk.mendOne() : null;
        if (mended != null) {
            return "mended: " + mended;
        }
        while (true) {
            Edit edit = desk.pick(desk.chance(BREAKING_PERCENT) ? breaking : ordinary);
            String edited = edit.deed().perform();
            if (edited != null) {
                return edit.name() + ": " + edited;
            }
        }
    }

    /** Notes that nothing is wrong with the project now. */
    public void keep() throws IOException {
        good.add(Tree.of(project));
    }

    /** Takes something back that is wrong, or puts back a state in which nothing was; says what was done. */
    public String mend() throws IOException {
        String mended = desk.chance(60) ? desk.mendOne() : null;
        return mended == null ? checkOut() : "mended: " + mended;
    }

    /** Puts one of the good states back, and says which. */
    public String checkOut() throws IOException {
        int last = good.size() - 1;
        int number = desk.chance(60) ? last : desk.number(good.size());
        good.get(number).checkOut(project);
        desk.forgetBreakage();
        return "checkout: good state " + number;
    }
}
