package sourcebook.bake;

import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.jbake.app.ContentStore;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Fingerprint;
import sourcebook.artifact.Unmade;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Suggestion;
import sourcebook.render.FrameModel;
import sourcebook.render.Page;
import sourcebook.render.Templates;
import sourcebook.text.Text;

/**
 * FreeMarker behind JBake's template engine. JBake's own FreeMarker engine does not escape, takes locale and time zone
 * from the machine, and lets templates reach its database.
 */
final class FreeMarkerEngine extends DelegatingTemplateEngine implements Templates {
    private static final Pattern EXPECTATIONS = Pattern.compile(
            ",?\\s*(?:\\(Note that[^)]*\\)\\s*)?(?:but was|Was) expecting one of these patterns:.*", Pattern.DOTALL);

    private static final Version BEHAVIOR = Configuration.VERSION_2_3_34;

    /** The length in characters of a page whose buffer is not kept for the next ones. */
    private static final int LONG_PAGE = 1 << 20;

    private final ThreadLocal<CharArrayWriter> writers = ThreadLocal.withInitial(() -> new CharArrayWriter(1 << 16));
    private final Project project;
    private final TemplateFiles files;
    private final Set<String> assets;
    private final Fingerprint fingerprint;
    private final boolean ofProgram;
    private final TemplateMessages messages;
    private final Configuration freeMarker = new Configuration(BEHAVIOR);

    /**
     * @param assets paths of the assets on the site
     * @param fingerprint state of the templates and assets
     */
    FreeMarkerEngine(Project project, TemplateFiles files, Set<String> assets, Fingerprint fingerprint) {
        super((ContentStore) null, project.configuration());
        this.project = project;
        this.files = files;
        this.assets = assets;
        this.fingerprint = fingerprint;
        this.ofProgram = files.areOfProgram();
        this.messages = new TemplateMessages(project.messages());
        freeMarker.setTemplateLoader(new StrictLoader());
        freeMarker.setDefaultEncoding(StandardCharsets.UTF_8.name());
        freeMarker.setOutputFormat(HTMLOutputFormat.INSTANCE);
        freeMarker.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        freeMarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freeMarker.setLogTemplateExceptions(false);
        freeMarker.setWrapUncheckedExceptions(true);
        // Columns are those of the file; FreeMarker would count a tab as eight.
        freeMarker.setTabSize(1);
        // Where a template has changed, there is another engine.
        freeMarker.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        freeMarker.setLocale(Locale.US);
        // The JDK's own formats differ from release to release.
        freeMarker.setDateFormat("iso");
        freeMarker.setTimeFormat("iso");
        freeMarker.setDateTimeFormat("iso");
        freeMarker.setTimeZone(TimeZone.getTimeZone("UTC"));
        freeMarker.setSQLDateAndTimeTimeZone(TimeZone.getTimeZone("UTC"));
        freeMarker.setObjectWrapper(new ModelWrapper(BEHAVIOR));
    }

    @Override
    public String render(Page page) throws Unmade {
        TemplateModel model = new TemplateModel();
        model.putAll(page.model());
        model.put("asset", asset((FrameModel.Current)
                Objects.requireNonNull(page.model().get("page"), "every page says where it is")));
        model.put("msg", messages);
        CharArrayWriter writer = writers.get();
        writer.reset();
        String name = project.template(page.type());
        try {
            process(name, model, writer);
        } catch (IOException | TemplateException e) {
            throw new Unmade(explained(problem(e, name, page)), e);
        } catch (StackOverflowError e) {
            Diagnostic endless = Diagnostic.in(
                    files.shown(name), Code.BROKEN_TEMPLATE, "a macro or function calls itself without end");
            throw new Unmade(endless.help("seen while rendering " + page.path()), e);
        }
        if (writer.size() > LONG_PAGE) {
            writers.remove();
        }
        return writer.toString();
    }

    /** Renders to the writer; unlike JBake's engine it never falls back to another file or engine. */
    @Override
    public void renderDocument(org.jbake.template.model.TemplateModel model, String templateName, Writer writer)
            throws RenderingException {
        try {
            process(templateName, model, writer);
        } catch (IOException | TemplateException e) {
            throw new RenderingException(e);
        }
    }

    private void process(String templateName, TemplateModel model, Writer writer)
            throws IOException, TemplateException {
        freeMarker.getTemplate(templateName).process(model, writer);
    }

    @Override
    public Unmade broken(Page page, String message, String help) {
        return new Unmade(
                Diagnostic.in(files.shown(project.template(page.type())), Code.BROKEN_TEMPLATE, message)
                        .help(help),
                null);
    }

    @Override
    public boolean areOfProgram() {
        return ofProgram;
    }

    @Override
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    private TemplateMethodModelEx asset(FrameModel.Current page) {
        return arguments -> {
            if (arguments.size() != 1) {
                throw new TemplateModelException("asset(path) takes one path");
            }
            String path = arguments.get(0).toString();
            if (!assets.contains(path)) {
                throw new MissingAsset(path);
            }
            return page.root() + path;
        };
    }

    // ---- Problems ----------------------------------------------------------------------------------------------

    /** A template of the program fails because of what the briefing put in the place of another one. */
    private Diagnostic explained(Diagnostic problem) {
        return problem.isOfProgram()
                ? problem.help((problem.help() == null ? "" : problem.help() + "; ")
                        + "the template is the program's own and needs what a file in the folder "
                        + project.shown(project.templates()) + " no longer offers")
                : problem;
    }

    private Diagnostic problem(Throwable failure, String name, Page page) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MissingAsset missing) {
                return at(failure, name, Code.MISSING_ASSET, "no asset has the path '" + missing.path + "'")
                        .help(Suggestion.nearest(missing.path, Suggestion.sameKind(missing.path, assets))
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("put the file into the folder " + project.shown(project.assets())));
            } else if (cause instanceof UnreadableTemplate unreadable) {
                return unreadable.diagnostic;
            }
        }
        if (failure instanceof TemplateNotFoundException notFound && name.equals(notFound.getTemplateName())) {
            return Diagnostic.in(files.shown(name), Code.MISSING_TEMPLATE, "the template does not exist")
                    .help("it is needed for the page " + page.path()
                            + "; make the file, or name another one under 'template." + page.type()
                            + ".file' in jbake.properties");
        }
        Throwable root = parseFailure(failure);
        if (root.getCause() instanceof TemplateNotFoundException notFound) {
            return at(root, name, Code.MISSING_TEMPLATE, "there is no template '" + notFound.getTemplateName() + "'")
                    .help("templates lie in the folder " + project.shown(project.templates()));
        } else if (root instanceof InvalidReferenceException missing && missing.getBlamedExpressionString() != null) {
            return at(root, name, Code.BROKEN_TEMPLATE, "'" + missing.getBlamedExpressionString() + "' has no value")
                    .help("seen while rendering " + page.path()
                            + "; correct the name, or test a value that may be absent with ??");
        }
        String message = root instanceof ParseException parse
                ? withoutExpectations(parse.getEditorMessage())
                : root instanceof TemplateException template ? template.getMessageWithoutStackTop() : root.getMessage();
        return at(root, name, Code.BROKEN_TEMPLATE, firstParagraph(message))
                .help("seen while rendering " + page.path());
    }

    /** FreeMarker names every token of its grammar that would have been possible. */
    private static @Nullable String withoutExpectations(@Nullable String message) {
        return message == null
                ? null
                : EXPECTATIONS
                        .matcher(message)
                        .replaceAll("")
                        .replaceFirst("^Encountered (\"[^\"]*\")$", "$1 does not fit here");
    }

    /** A template that cannot be parsed is the cause of the failure of every template that imports it. */
    private static Throwable parseFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ParseException) {
                return cause;
            }
        }
        return failure;
    }

    private Diagnostic at(Throwable failure, String name, Code code, String message) {
        String template = name;
        int line = 0;
        int column = 0;
        int endColumn = 0;
        if (failure instanceof ParseException parse) {
            template = parse.getTemplateName() == null ? name : parse.getTemplateName();
            line = parse.getLineNumber();
            column = parse.getColumnNumber();
            endColumn = parse.getEndLineNumber() == line ? parse.getEndColumnNumber() : 0;
        } else if (failure instanceof TemplateException thrown && thrown.getLineNumber() != null) {
            template = thrown.getTemplateSourceName() == null ? name : thrown.getTemplateSourceName();
            line = thrown.getLineNumber();
            column = thrown.getColumnNumber();
            endColumn = line == thrown.getEndLineNumber() ? thrown.getEndColumnNumber() : 0;
        }
        Text text = line > 0 ? files.text(template, new Diagnostics()).orElse(null) : null;
        if (text == null || line > text.lineCount()) {
            return Diagnostic.in(files.shown(template), code, message);
        }
        int lineEnd = text.lineEnd(line);
        int start = Math.min(text.lineStart(line) + Math.max(0, column - 1), lineEnd);
        int end = Math.min(Math.max(start, text.lineStart(line) + endColumn), lineEnd);
        return Diagnostic.at(text.span(start, end), code, message);
    }

    /** What follows in FreeMarker's messages is a stack of template calls and advice on options that are not offered. */
    private static String firstParagraph(@Nullable String message) {
        if (message == null) {
            return "the template cannot be read";
        }
        String first = message.strip().split("\\R\\R|\\R----", 2)[0];
        return first.replaceAll("\\s*\\R\\s*", " ").strip().replaceAll("\\.$", "");
    }

    /** Reads templates as strictly as content: FreeMarker would show a replacement character for what is not UTF-8. */
    private final class StrictLoader implements TemplateLoader {
        @Override
        public @Nullable Object findTemplateSource(String name) {
            return files.has(name) ? name : null;
        }

        @Override
        public long getLastModified(Object source) {
            return 0;
        }

        @Override
        public Reader getReader(Object source, String encoding) throws IOException {
            Diagnostics diagnostics = new Diagnostics();
            Optional<Text> text = files.text((String) source, diagnostics);
            if (text.isEmpty()) {
                throw new UnreadableTemplate(diagnostics.sorted().get(0));
            }
            return new StringReader(text.get().content());
        }

        @Override
        public void closeTemplateSource(Object source) {}
    }

    private static final class UnreadableTemplate extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Diagnostic diagnostic;

        UnreadableTemplate(Diagnostic diagnostic) {
            super(diagnostic.message());
            this.diagnostic = diagnostic;
        }
    }

    private static final class MissingAsset extends TemplateModelException {
        private static final long serialVersionUID = 1L;

        private final String path;

        MissingAsset(String path) {
            super("no asset has the path '" + path + "'");
            this.path = path;
        }
    }
}
