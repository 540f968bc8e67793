package sourcebook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sourcebook.draft.Drafts;
import sourcebook.draft.Unreadable;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.WebAddress;

/** {@code new source}: makes drafts of sources from documents. */
@Command(
        name = "source",
        description = {
            "Make a draft of a source from a saved page, a PDF or a text, with its text beside the others.",
            "Of a bibliography, each entry becomes a draft. What is proposed is marked, and has to be confirmed."
        })
final class NewSourceCommand extends ProjectCommand {
    @Option(
            names = "--from",
            paramLabel = "FILE",
            required = true,
            description = {
                "The document: .html, .pdf, .txt, .md; or a bibliography: .ris, .bib, .json (CSL-JSON).",
                "It can be given several times. Save a page of the web first; nothing is fetched."
            })
    List<Path> documents = new ArrayList<>();

    @Option(
            names = "--texts",
            paramLabel = "DIR",
            description = "The folder with the sources' texts (default: the folder texts of the project).")
    @Nullable
    Path texts;

    @Option(names = "--id", paramLabel = "ID", description = "The source's id (default: made of the title).")
    @Nullable
    String id;

    @Option(names = "--publisher", paramLabel = "ID", description = "The actor that published it.")
    @Nullable
    String publisher;

    @Option(names = "--url", paramLabel = "URL", description = "Its address, where the document does not say it.")
    @Nullable
    String url;

    @Option(names = "--topic", paramLabel = "ID", description = "A topic that it feeds; can be given several times.")
    List<String> topics = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (documents.size() > 1 && (id != null || url != null)) {
            throw wrong("--id and --url are for one document");
        }
        if (url != null && !WebAddress.isSound(url)) {
            throw wrong("--url: '" + url + "' is not an address of the web, such as https://example.org/page");
        }
        List<String> named = new ArrayList<>(topics);
        if (publisher != null) {
            named.add(publisher);
        }
        for (String one : named) {
            if (!DocumentParser.isId(one)) {
                throw wrong("'" + one + "' is not an id; use a-z, 0-9 and single hyphens");
            }
        }
        Drafts drafts = NewCommand.drafts(this, options);
        Path folder = texts == null ? options.source.resolve("texts").normalize() : texts;
        if (!Files.isDirectory(folder)) {
            throw wrong("--texts: there is no folder '" + folder + "'; make it, or name another one");
        }
        return make(drafts, documents, new Drafts.Given(id, publisher, url, topics, folder), options, this);
    }

    /** Makes drafts of documents, and says what to do with them. */
    static int make(Drafts drafts, List<Path> documents, Drafts.Given given, ProjectOptions options, Subcommand command)
            throws IOException {
        PrintWriter out = command.out();
        PrintWriter err = command.err();
        int made = 0;
        boolean failed = false;
        for (Path document : documents) {
            try {
                Drafts.Result result = drafts.sources(document, given);
                result.made()
                        .forEach(m -> out.println("made " + NewCommand.shown(m.source())
                                + (m.text() == null ? ", without a text" : " and " + m.text())));
                result.existing().forEach(e -> err.println("left out: there is already a page '" + e + "'"));
                made += result.made().size();
            } catch (Unreadable e) {
                err.println("error: " + document + ": " + e.getMessage());
                failed = true;
            }
        }
        if (made > 0) {
            out.println("Fill in what is empty, confirm or delete each line with '" + Drafts.MARK
                    + "', and take out 'status: draft'. Next:");
            NewCommand.printNext(out, options, "check", "serve --drafts --open", "attest --texts " + given.texts());
        }
        return failed ? Main.USAGE : Main.FINE;
    }
}
