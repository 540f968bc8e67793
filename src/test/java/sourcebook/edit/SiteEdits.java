package sourcebook.edit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.site.Feature;

/** Edits of templates, assets, settings, and of whole folders. */
final class SiteEdits {
    private static final Pattern PARAGRAPH = Pattern.compile("<(?:p|li|h1|h2|main|svg|feed)(?=[ >])");
    private static final Pattern UNCHANGED = Pattern.compile("(?<=\n)(?=<#import)|\\Z");

    /** What takes so long to make that it is made now and then only. */
    private static final List<Feature> DEAR = List.of(Feature.PDF, Feature.CARDS, Feature.SEARCH, Feature.CITATIONS);

    private static final List<Feature> CHEAP =
            List.of(Feature.DATA, Feature.PREVIEWS, Feature.FEED, Feature.SITEMAP, Feature.MARKDOWN, Feature.OFFLINE);

    private final Desk desk;

    SiteEdits(Desk desk) {
        this.desk = desk;
    }

    List<Edit> all() {
        return List.of(
                new Edit("template", 6, this::template),
                new Edit("template's comment", 2, this::comment),
                new Edit(
                        "template's style sheet",
                        1,
                        () -> append("templates", "edition.css", "\n/* " + desk.word() + " */")),
                new Edit("template added", 1, this::templateAdded),
                new Edit("template of its own", 2, this::ownTemplate),
                new Edit("style sheet", 2, () -> append("assets", "css/site.css", "\n/* " + desk.number(9) + " */")),
                new Edit("asset added", 5, this::assetAdded),
                new Edit("asset gone", 3, this::assetGone),
                new Edit(
                        "title",
                        3,
                        () -> setting("site.title", desk.pick("One", "T\u00FCtl", "\u5E73\u548C", "Three, four"))),
                new Edit(
                        "host",
                        4,
                        () -> setting("site.host", desk.pick("https://example.org", "http://a.example/b/", ""))),
                new Edit(
                        "encoding",
                        3,
                        () -> setting(
                                "render.encoding",
                                desk.pick("UTF-8", "UTF-8", "US-ASCII", "ISO-8859-1", "windows-1251", "UTF-16"))),
                new Edit("license", 2, () -> setting("site.license", desk.pick("CC-BY-4.0", "CC0-1.0", ""))),
                new Edit("feature", 8, () -> setting(desk.pick(CHEAP).property(), desk.pick("false", "true", ""))),
                new Edit("dear feature", 3, this::dearFeature),
                new Edit("setting without effect", 1, () -> setting("db.store", desk.pick("memory", ""))),
                new Edit("hidden assets", 1, () -> setting("asset.ignore", desk.pick("true", "false", ""))),
                new Edit("other folder", 3, this::otherFolder),
                new Edit("folder gone", 4, this::folderGone),
                new Edit("folder renewed", 2, this::folderRenewed));
    }

    List<Edit> breaking() {
        return List.of(
                new Edit("broken template", 5, this::breakTemplate),
                new Edit("template gone", 2, this::templateGone),
                new Edit("broken setting", 3, this::breakSetting),
                new Edit("settings gone", 1, this::settingsGone),
                new Edit("collision", 2, this::collision),
                new Edit("no font", 1, () -> asset("fonts/none.ttf", "no font")));
    }

    private List<String> templates() throws IOException {
        return desk.files(desk.folder("template"), ".ftl");
    }

    private List<String> assets() throws IOException {
        return desk.files(desk.folder("asset"), "");
    }

    // ---- Templates ---------------------------------------------------------------------------------------------

    private @Nullable String template() throws IOException {
        return desk.replaceOne(templates(), PARAGRAPH, m -> m.group() + " class=\"w" + desk.number(99) + "\"");
    }

    private @Nullable String comment() throws IOException {
        return desk.replaceOne(templates(), UNCHANGED, m -> "<#-- " + desk.number(99) + " -->");
    }

    private @Nullable String append(String kind, String name, String text) throws IOException {
        String file = desk.folder(kind.substring(0, kind.length() - 1)) + "/" + name;
        if (!desk.exists(file)) {
            return null;
        }
        desk.write(file, desk.read(file) + text);
        return file;
    }

    private @Nullable String templateAdded() throws IOException {
        if (templates().isEmpty()) {
            return null;
        }
        String file = desk.folder("template") + "/partials/unused-" + desk.number(3) + ".ftl";
        if (desk.exists(file)) {
            desk.delete(file);
        } else {
            desk.write(file, "Nobody wants it.\n");
        }
        return file;
    }

    private @Nullable String ownTemplate() throws IOException {
        String type = desk.pick("topic", "source", "claim", "home", "feed", "card", "edition");
        String key = "template." + type + ".file";
        String folder = desk.folder("template") + "/";
        if (desk.exists(Desk.SETTINGS) && desk.setting(key) != null) {
            desk.set(key, null);
        } else if (desk.exists(folder + type + ".ftl")) {
            desk.write(
                    folder + "own-" + type + ".ftl",
                    desk.read(folder + type + ".ftl").replaceFirst("<p>", "<p id=\"own\">"));
            desk.set(key, "own-" + type + ".ftl");
        } else {
            return null;
        }
        return key;
    }

    private @Nullable String breakTemplate() throws IOException {
        List<String> templates = templates();
        if (templates.isEmpty()) {
            return null;
        }
        String file = desk.pick(templates);
        String content = desk.read(file);
        String mistake = desk.pick(
                "<#if true>",
                "${nothing.here}",
                "<@nobody/>",
                "${asset(\"css/none.css\")}",
                "\u00FF",
                "<#import \"none.ftl\" as x>");
        desk.breakFile(
                file,
                desk.chance(20)
                        ? content.substring(0, desk.number(content.length() + 1))
                        : desk.chance(50) ? mistake + content : content + mistake);
        return file + " " + mistake;
    }

    private @Nullable String templateGone() throws IOException {
        List<String> templates = templates();
        if (templates.isEmpty()) {
            return null;
        }
        String file = desk.pick(templates);
        desk.hide(file);
        return file;
    }

    // ---- Assets ------------------------------------------------------------------------------------------------

    private @Nullable String asset(String name, String content) throws IOException {
        String file = desk.folder("asset") + "/" + name;
        desk.write(file, content);
        desk.undo(file, () -> {
            if (desk.exists(file)) {
                desk.delete(file);
            }
        });
        return file;
    }

    private @Nullable String assetAdded() throws IOException {
        String name = desk.pick(
                "robots.txt",
                "llms.txt",
                "images/new-0.png",
                "images/new-1.png",
                "images/new-2.png",
                "js/own.js",
                "css/own.css",
                "extra/page.html",
                ".nojekyll",
                ".secret",
                "fonts/sans.ttf");
        return asset(name, name.startsWith("fonts/") ? font() : name + " " + desk.number(5));
    }

    private static String font() throws IOException {
        try (InputStream in = SiteEdits.class.getResourceAsStream("/liberation/LiberationMono-Regular.ttf")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), ISO_8859_1);
        }
    }

    private @Nullable String assetGone() throws IOException {
        List<String> added = new ArrayList<>(assets());
        if (desk.chance(85)) {
            added.removeIf(a -> a.matches(".*/(site|previews|search|favicon)\\.[a-z]+"));
        }
        if (added.isEmpty()) {
            return null;
        }
        String file = desk.pick(added);
        desk.hide(file);
        return file;
    }

    private @Nullable String collision() throws IOException {
        List<String> pages = desk.pages();
        if (pages.isEmpty()) {
            return null;
        }
        String page =
                desk.pick(pages).substring(desk.folder("content").length() + 1).replace(".md", "");
        return asset(
                desk.pick(
                        page + ".html",
                        page + ".md",
                        "index.html",
                        "sw.js",
                        "search/x.js",
                        "data/sources.csv",
                        "Timeline.html"),
                "x");
    }

    // ---- Settings ----------------------------------------------------------------------------------------------

    /** @param value empty for the line to be taken out */
    private @Nullable String setting(String key, String value) throws IOException {
        desk.set(key, value.isEmpty() ? null : Desk.bytes(value));
        return key + "=" + value;
    }

    private @Nullable String dearFeature() throws IOException {
        String key = desk.pick(DEAR).property();
        desk.undo(key, () -> desk.set(key, "false"));
        return setting(key, "true");
    }

    private @Nullable String breakSetting() throws IOException {
        if (!desk.exists(Desk.SETTINGS)) {
            return null;
        }
        String line = desk.pick(
                "site.host=example.org",
                "render.encoding=UTF-9",
                "site.license=MIT",
                "render.data=maybe",
                "content.folder=nowhere",
                "template.folder=nowhere",
                "template.topic.file=none.ftl",
                "template.topic.file=topic.html",
                "asset.folder=nowhere",
                "site.title=\\u00",
                "render.encoding=\u00FF");
        desk.breakFile(Desk.SETTINGS, desk.read(Desk.SETTINGS) + line + "\n");
        return line;
    }

    private @Nullable String settingsGone() throws IOException {
        if (!desk.exists(Desk.SETTINGS)) {
            return null;
        }
        desk.hide(Desk.SETTINGS);
        return Desk.SETTINGS;
    }

    // ---- Folders -----------------------------------------------------------------------------------------------

    private @Nullable String otherFolder() throws IOException {
        String kind = desk.pick("content", "template", "asset");
        String now = desk.folder(kind);
        String next = now.equals(kind + "-2") ? kind + "-3" : kind + "-2";
        if (!desk.exists(now) || desk.exists(next)) {
            return null;
        }
        desk.move(now, next);
        desk.set(kind + ".folder", next);
        return now + " to " + next;
    }

    private @Nullable String folderGone() throws IOException {
        String folder = desk.folder(desk.pick("content", "template", "asset"));
        if (desk.chance(30)) {
            folder += "/" + desk.pick("sources", "topics", "agreements", "partials", "css", "js");
        }
        if (!desk.exists(folder)) {
            return null;
        }
        desk.hide(folder);
        return folder;
    }

    /** A folder is taken away, and another one with the same files put in its place. */
    private @Nullable String folderRenewed() throws IOException {
        String folder = desk.folder(desk.pick("content", "template", "asset"));
        if (!desk.exists(folder)) {
            return null;
        }
        Tree tree = Tree.of(desk.path(folder));
        new Tree(new TreeMap<>()).checkOut(desk.path(folder));
        tree.checkOut(desk.path(folder));
        return folder;
    }
}
