package sourcebook.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import sourcebook.bake.Attesting;
import sourcebook.bake.BriefingOven;
import sourcebook.bake.Citing;
import sourcebook.bake.Progress;
import sourcebook.bake.Project;
import sourcebook.sample.SampleProject;

/** What {@code explain} says of each code is there, leads on, and is true. */
@Tag("slow")
class ExplanationsTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("(?m)^(Wrong|Right), (?:in|on) (.+):\n\n((?:(?: {4}.*)?\n)*? {4}.*)(?=\n\n\\S|\\z)");

    /** Begins a place that gives the text of a source, with which its quotations are compared. */
    private static final String WITH_TEXT = "a source whose text says ";

    private static final Pattern MORE = Pattern.compile("(?m)^More: (\\S+), “(.+)”\\z");

    /** What an example stands in: the file, the front matter around it, and whether it is itself a part of that. */
    private enum Place {
        PAGE("a page", "content/pages/example.md", "title: Example", false),
        TOPIC("a topic page", "content/topics/arms-transfers.md", "title: Arms transfers\norder: 1", false),
        SOURCE("a source", "content/sources/example.md", Place.OF_SOURCE, false),
        OF_A_SOURCE("a source's front matter", "content/sources/example.md", Place.OF_SOURCE, true),
        OF_A_CLAIM(
                "a claim's front matter",
                "content/claims/munitions-supplied.md",
                "title: Example\ntopics: [arms-transfers]",
                true),
        OF_AN_ACTOR("an actor's front matter", "content/actors/example.md", "name: Example\nkind: person", true);

        private static final String OF_SOURCE = "title: Example\nlabel: Example\npublisher: cnbc\nlanguage: en"
                + "\nkind: news report\nobtained: original\ntopics: [arms-transfers]";

        private final String name;
        private final String path;
        private final String frontMatter;
        private final boolean isFrontMatter;

        Place(String name, String path, String frontMatter, boolean isFrontMatter) {
            this.name = name;
            this.path = path;
            this.frontMatter = frontMatter;
            this.isFrontMatter = isFrontMatter;
        }

        private String file(String example) {
            Map<String, String> lines = new LinkedHashMap<>();
            frontMatter.lines().forEach(line -> lines.put(line.split(":")[0], line));
            if (isFrontMatter) {
                example.lines().forEach(line -> lines.put(line.split(":")[0], line));
            }
            return "---\n" + String.join("\n", lines.values()) + "\n---\n" + (isFrontMatter ? "" : example + "\n");
        }
    }

    /** An example of a code, {@code wrong} or not. */
    private record Example(String code, boolean wrong, String place, String text) {
        @Override
        public String toString() {
            return code + (wrong ? " wrong" : " right");
        }
    }

    @TempDir
    Path folder;

    static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        Explanations.all().forEach((code, text) -> {
            Matcher matcher = EXAMPLE.matcher(text);
            while (matcher.find()) {
                examples.add(new Example(
                        code,
                        matcher.group(1).equals("Wrong"),
                        matcher.group(2),
                        matcher.group(3).replaceAll("(?m)^ {4}", "")));
            }
        });
        return examples;
    }

    @Test
    void everyCodeHasOneAndNoOtherDoes() {
        assertThat(Explanations.all().keySet())
                .containsExactlyElementsOf(
                        Arrays.stream(Code.values()).map(Code::id).toList());
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void leadsToASectionThatExists(Code code) throws IOException {
        Matcher more = MORE.matcher(Explanations.of(code));
        assertThat(more.find()).isTrue();
        assertThat(Files.readAllLines(Path.of(more.group(1))))
                .anyMatch(line -> line.matches("##+ \\Q" + more.group(2) + "\\E"));
    }

    @Test
    void allExamplesAreFound() {
        long headings = Explanations.all().values().stream()
                .flatMap(String::lines)
                .filter(line -> line.matches("(Wrong|Right), .*"))
                .count();
        assertThat(examples()).hasSize((int) headings).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsWhatItIsCalled(Example example) throws IOException {
        SampleProject project = SampleProject.valid(folder);
        List<String> codes = example.place.startsWith(WITH_TEXT) ? attested(project, example) : built(project, example);
        if (example.code.equals(Code.BROAD_CITATION.id())) {
            assertThat(codes).isEmpty();
            codes = narrowed(project);
        }
        if (example.wrong) {
            assertThat(codes).containsOnly(example.code);
        } else {
            assertThat(codes).isEmpty();
        }
    }

    private List<String> attested(SampleProject project, Example example) throws IOException {
        write(project, Place.SOURCE.path, Place.SOURCE.file(example.text));
        write(project, "texts/example.txt", example.place.substring(WITH_TEXT.length()) + ".\n");
        Diagnostics diagnostics = new Diagnostics();
        Project opened = Project.open(project.folder(), null, diagnostics);
        Attesting.attest(opened, project.folder().resolve("texts"), LocalDate.of(2024, 7, 1), true, 2, diagnostics);
        return codes(diagnostics.sorted());
    }

    private static List<String> codes(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(d -> d.code().id())
                .filter(id -> !id.equals(Code.NOT_ATTESTED.id()))
                .toList();
    }

    private static List<String> built(SampleProject project, Example example) throws IOException {
        Arrays.stream(Place.values())
                .filter(p -> p.name.equals(example.place))
                .findFirst()
                .ifPresentOrElse(
                        p -> write(project, p.path, p.file(example.text)),
                        () -> write(project, example.place, example.text + "\n"));
        Diagnostics diagnostics = new Diagnostics();
        Project opened = Project.open(project.folder(), null, diagnostics);
        return codes(BriefingOven.bake(
                        opened,
                        new BriefingOven.Options(opened.folder().resolve("site"), false, false, true, 2),
                        diagnostics,
                        Progress.SILENT)
                .diagnostics());
    }

    private static List<String> narrowed(SampleProject project) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Citing citing = Citing.of(Project.open(project.folder(), null, diagnostics), 2, diagnostics)
                .orElseThrow();
        return codes(citing.narrower(List.of()));
    }

    private static void write(SampleProject project, String path, String content) {
        try {
            project.write(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
