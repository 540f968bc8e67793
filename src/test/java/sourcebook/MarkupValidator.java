package sourcebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nu.validator.client.SimpleCommandLineValidator;
import sourcebook.benchmark.ChildJvm;

/** The W3C's validator of markup and styles (Nu), which is to find nothing, not even to warn of. */
final class MarkupValidator {
    private MarkupValidator() {}

    /** Passes if it finds nothing in the pages of a folder. */
    static void passPages(Path site) throws IOException {
        pass("--skip-non-html", site);
    }

    /**
     * Passes if it finds nothing in a style sheet. What it does not know yet is told in words that it knows; all else is checked
     * as it is.
     *
     * @param spelled where the sheet is written in those words
     */
    static void passStyle(Path sheet, Path spelled) throws IOException {
        Files.writeString(
                spelled,
                Files.readString(sheet)
                        .replaceAll("@supports (?:not )?selector\\([^()]*\\)", "@supports (color: red)")
                        .replace(":popover-open", ":hover")
                        .replace("::details-content", "::after")
                        .replace("anchor(bottom)", "1rem"));
        pass("--css", spelled);
    }

    private static void pass(String kind, Path path) throws IOException {
        String found = ChildJvm.run(
                List.of("-Xss4m"),
                SimpleCommandLineValidator.class,
                "--stdout",
                "--exit-zero-always",
                "--Werror",
                // It takes files beside each other for those of other sites, and data for a script; browsers are asked
                // instead.
                "--filterpattern",
                ".*violates Content Security Policy.*",
                kind,
                path.toString());
        assertThat(found).isEmpty();
    }
}
