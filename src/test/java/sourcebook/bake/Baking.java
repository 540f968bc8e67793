package sourcebook.bake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.sample.SampleProject;

/**
 * A sample, baked; of what is made beside the pages, only what the sample's properties ask for.
 *
 * @param outcome what came of it
 * @param files bytes of the site's files, as ISO 8859-1, by path
 */
record Baking(Outcome outcome, Map<String, String> files) {
    /** Bakes into a folder beside the sample's. */
    static Baking of(SampleProject sample) throws IOException {
        return of(sample, 2);
    }

    static Baking of(SampleProject sample, int threads) throws IOException {
        Path site = sample.folder().resolveSibling("site");
        Diagnostics diagnostics = new Diagnostics();
        Outcome outcome = BriefingOven.bake(
                Project.open(sample.plain().folder(), null, diagnostics),
                new BriefingOven.Options(site, true, false, true, threads),
                diagnostics,
                Progress.SILENT);
        return new Baking(outcome, SampleProject.contents(site));
    }

    /** Returns a file's text; pages are in UTF-8 unless the sample says otherwise. */
    String text(String path) {
        return text(path, StandardCharsets.UTF_8);
    }

    String text(String path, Charset charset) {
        String bytes = files.get(path);
        if (bytes == null) {
            throw new AssertionError("no " + path + " but " + files.keySet() + outcome.diagnostics());
        }
        return new String(bytes.getBytes(ISO_8859_1), charset);
    }

    List<Code> codes() {
        return outcome.diagnostics().stream().map(Diagnostic::code).toList();
    }

    /** Returns the problems as {@code path:line:column code: message}. */
    List<String> said() {
        return outcome.diagnostics().stream()
                .map(d -> (d.span() == null ? d.path() : d.span()) + " "
                        + d.code().id() + ": " + d.message())
                .toList();
    }
}
