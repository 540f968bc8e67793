package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import sourcebook.attest.SigningKey;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Edit;
import sourcebook.fault.Fault;
import sourcebook.fault.Faults;
import sourcebook.fault.FaultyWriters;
import sourcebook.outside.Answer;
import sourcebook.outside.Answers;
import sourcebook.rewrite.Mending;
import sourcebook.rewrite.Rewriting;
import sourcebook.text.Text;

/** Faults of all commands that write but {@code build}, {@code attest}, {@code review} and {@code new}, which have tests of their own. */
class WritersFaultsTest extends FaultyWriters {
    private static void inMemory(Subcommand command) {
        new CommandLine(command)
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(new StringWriter()));
    }

    @ParameterizedTest
    @EnumSource
    void ofInit(Fault fault) throws Exception {
        eachMayFail(fault, false, where -> {
            InitCommand command = new InitCommand();
            inMemory(command);
            command.folder = where;
            if (command.call() != Main.FINE) {
                // All of it is there: the run before has failed in nothing.
                assertThat(work.resolve("README.md")).exists();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void ofSchema(Fault fault) throws Exception {
        eachMayFail(fault, false, where -> {
            SchemaCommand command = new SchemaCommand();
            inMemory(command);
            command.folder = where.resolve(".schemas");
            assertThat(command.call()).isEqualTo(Main.FINE);
        });
    }

    @ParameterizedTest
    @EnumSource
    void ofNewKeys(Fault fault) throws Exception {
        String any = "any";
        Path key = work.resolve("key.pem");
        eachMayFail(fault, true, where -> {
            if (!Files.exists(key)) {
                SigningKey.make(where.resolve("key.pem"));
                SigningKey.read(key);
                // Each key is another one.
                Files.writeString(key, any);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void ofLinks(Fault fault) throws Exception {
        Path notes = work.resolve("links");
        List<String> addresses = List.of("https://a.example/", "https://b.example/", "https://c.example/");
        Answer fine = new Answer(Answer.Kind.FINE, "", null, Instant.EPOCH);
        try (Answers.Notes all = Answers.read(notes).note(addresses)) {
            all.add(addresses.get(0), fine);
        }
        String older = Files.readString(notes);
        for (int call = 1; call <= 20; call++) {
            Files.writeString(notes, older);
            Path where = new Faults(fault, call).at(work).resolve("links");
            try (Answers.Notes some = Answers.read(where).note(addresses)) {
                some.add(addresses.get(1), fine);
                some.add(addresses.get(2), fine);
            } catch (IOException | UncheckedIOException e) {
                assertThat(e).hasMessageContaining(work.toString());
            }
            Answers left = Answers.read(notes);
            assertThat(left.of(addresses.get(0)))
                    .as("%s at call %s", fault, call)
                    .contains(fine);
            for (String address : addresses) {
                assertThat(left.of(address).orElse(fine)).isEqualTo(fine);
            }
            try (Answers.Notes next = left.note(addresses)) {
                next.add(addresses.get(2), fine);
            }
            assertThat(Answers.read(notes).of(addresses.get(2))).contains(fine);
        }
    }

    private static Text text(String name, String content) {
        return new Text("content/" + name, content);
    }

    private static Diagnostic slip(Text text) {
        return Diagnostic.at(text.span(0, 3), Code.BAD_VALUE, "wrong").mendedBy(new Edit(text.span(0, 3), "mended"));
    }

    /** {@code fmt} writes each file in the same way. */
    @ParameterizedTest
    @EnumSource
    void ofMending(Fault fault) throws Exception {
        restore(Map.of("content/a.md", "one a\n", "content/b.md", "one b\n"));
        eachMayFail(fault, false, where -> {
            List<Diagnostic> slips = new ArrayList<>();
            for (String name : List.of("a.md", "b.md")) {
                String content = Files.readString(work.resolve("content").resolve(name));
                if (content.startsWith("one")) {
                    slips.add(slip(text(name, content)));
                }
            }
            Mending.mend(where, where.resolve("content"), slips);
        });
    }

    /** As {@code rename} writes: the files that name a page, and then the page under its other name. */
    @ParameterizedTest
    @EnumSource
    void ofRenaming(Fault fault) throws Exception {
        restore(Map.of("content/a.md", "old a\n", "content/b.md", "old b\n", "content/old.md", "the page\n"));
        eachMayFail(fault, true, where -> {
            Path content = where.resolve("content");
            Rewriting rewriting = new Rewriting(content);
            for (String name : List.of("a.md", "b.md")) {
                String read = Files.readString(work.resolve("content").resolve(name));
                assertThat(rewriting.replace(content.resolve(name), text(name, read), read.replace("old", "new")))
                        .isTrue();
            }
            if (Files.exists(work.resolve("content/old.md"))) {
                assertThat(rewriting.move(content.resolve("old.md"), content.resolve("new.md")))
                        .isTrue();
            }
            rewriting.commit();
        });
    }
}
