package sourcebook.render;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sourcebook.check.SiteChecker;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.LinkedSite;
import sourcebook.link.Site;
import sourcebook.parse.Family;

/** A small site in memory on which the manual's examples stand. */
final class ExampleSite {
    private static final Set<String> ASSETS = Set.of("images/map.png");

    /** What the examples need besides the files that the manual shows whole. */
    private static final Map<String, String> MORE_FILES = Map.of(
            "content/actors/riverton.md",
            actor("Riverton", "state"),
            "content/actors/lakeside.md",
            actor("Lakeside", "state"),
            "content/actors/bo-marsh.md",
            actor("Bo Marsh", "person"),
            "content/actors/river-gazette.md",
            actor("River Gazette", "organization"),
            "content/actors/old-harbor.md",
            "---\nname: Old Harbor\nkind: state\nstatus: draft\n---\n",
            "content/events/ferry-talks-march.md",
            "---\ntitle: Ferry talks\ndate: 2024-03\n---\n",
            "content/events/ferry-talks-april.md",
            "---\ntitle: Ferry talks\ndate: 2024-04\n---\n",
            "content/sources/herald-fares.md",
            """
                    ---
                    title: "No new fares"
                    label: Herald
                    publisher: river-gazette
                    language: en
                    kind: news report
                    obtained: excerpt
                    topics: [ferry]
                    ---
                    > The fares stay as they are.
                    >
                    > — [[ada-lindqvist]] {#lindqvist-herald statement=fares-promise}
                    """);

    private final Map<String, String> files = new TreeMap<>(MORE_FILES);

    ExampleSite(Manual manual) {
        manual.files().forEach(b -> files.put(b.info().substring("file ".length()), b.content()));
    }

    private static String actor(String name, String kind) {
        return "---\nname: " + name + "\nkind: " + kind + "\n---\n";
    }

    /** A page and what is wrong with it. */
    record Result(String path, int firstLine, String html, List<Diagnostic> diagnostics) {
        /** Returns the page, unless something is wrong, and then a line for each diagnostic. */
        String shown() {
            return html + diagnostics.stream().map(d -> shown(d) + "\n").collect(Collectors.joining());
        }

        private String shown(Diagnostic diagnostic) {
            String place = diagnostic.span() == null
                    ? ""
                    : " " + (diagnostic.span().line() - firstLine + 1) + ":"
                            + diagnostic.span().column();
            return (diagnostic.path().equals(path) ? "" : diagnostic.path() + ": ")
                    + diagnostic.code().id() + place + ": " + diagnostic.message();
        }
    }

    /** Returns what comes out of the site as it is. */
    Result withNothingMore() {
        return with("content/pages/method.md", files.get("content/pages/method.md"), 1);
    }

    /** Returns what comes out of a page of a type with a body. */
    Result withBody(Family family, String body) {
        String path = "content/" + family.folder() + "/this-one.md";
        String header = "---\n"
                + switch (family) {
                    case TOPIC -> "title: This one\norder: 2\n";
                    case SOURCE -> sourceHeader("topics: [ferry]\n");
                    case ACTOR -> "name: This one\nkind: state\n";
                    case PAGE -> "title: This one\n";
                    default -> throw new IllegalArgumentException("no example needs a header for " + family);
                }
                + "---\n";
        if (family == Family.TOPIC) {
            files.put("content/sources/feeder.md", "---\n" + sourceHeader("topics: [this-one]\n") + "---\n");
        }
        return with(path, header + body, (int) header.lines().count() + 1);
    }

    private static String sourceHeader(String topics) {
        return "title: T\nlabel: L\npublisher: river-gazette\nlanguage: en\nkind: note\nobtained: original\n" + topics;
    }

    /** Returns what comes out of a content file; {@code firstLine} is the one that is shown as its first. */
    Result with(String path, String content, int firstLine) {
        files.put(path, content);
        LinkedSite linked = LinkedSite.of(files, ASSETS);
        Diagnostics diagnostics = linked.diagnostics();
        Site site = linked.site();
        if (!linked.hasBrokenFiles()) {
            SiteChecker.of(site, diagnostics).forEach(Runnable::run);
        }
        List<Diagnostic> found = diagnostics.sorted().stream()
                .filter(d -> d.path().equals(path) || d.code() != Code.DRAFT)
                .toList();
        String html = diagnostics.hasErrors() ? "" : html(site, path);
        return new Result(path, firstLine, html, found);
    }

    private static String html(Site site, String path) {
        return site.documents().stream()
                .filter(d -> d.text().path().equals(path))
                .findFirst()
                .map(d -> html(new DocumentViews(site, d.path(), FragmentWriter.Addressing.NAMED).body(d)))
                // Since when something is known follows from its sources; in the manual it would only be in the way.
                .map(html -> html.replaceAll(" data-known=\"[^\"]*\"", ""))
                .orElse("");
    }

    private static String html(PageModel.Body body) {
        StringBuilder html = new StringBuilder();
        body.lead().forEach(b -> html.append(html(b)));
        for (PageModel.Section section : body.sections()) {
            html.append("<h2 id=\"").append(section.id()).append("\">");
            html.append(escape(section.title())).append("</h2>\n");
            section.blocks().forEach(b -> html.append(html(b)));
        }
        return html.toString();
    }

    private static String html(PageModel.Block block) {
        return block.html() != null ? block.html() + "\n" : html(block.quotation());
    }

    /** In place of a template, which would do it in a way of its own. */
    private static String html(PageModel.Quotation quotation) {
        StringBuilder html =
                new StringBuilder("<blockquote id=\"" + quotation.id() + "\"" + language(quotation) + ">\n");
        quotation.paragraphs().forEach(p -> html.append("<p>").append(escape(p)).append("</p>\n"));
        PageModel.Quotation original = quotation.original();
        if (original != null) {
            html.append("<blockquote").append(language(original)).append(">\n");
            original.paragraphs()
                    .forEach(p -> html.append("<p>").append(escape(p)).append("</p>\n"));
            html.append("<footer>").append(link(original.source())).append("</footer>\n</blockquote>\n");
        }
        html.append("<footer>— ");
        html.append(quotation.speakers().stream().map(ExampleSite::link).collect(Collectors.joining(", ")));
        if (quotation.date() != null) {
            html.append(", ").append(quotation.date().text());
        }
        if (!quotation.circumstance().markup().isEmpty()) {
            html.append(", ").append(quotation.circumstance());
        }
        if (quotation.translator() != null) {
            html.append(", translated by ").append(link(quotation.translator()));
        }
        return html.append("</footer>\n</blockquote>\n").toString();
    }

    private static String link(PageModel.Link to) {
        return "<a href=\"" + to.href() + "\">" + escape(to.text()) + "</a>";
    }

    private static String language(PageModel.Quotation quotation) {
        Language language = quotation.language();
        return language == null
                ? ""
                : " lang=\"" + language.tag() + "\""
                        + (language.direction() == null ? "" : " dir=\"" + language.direction() + "\"");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
