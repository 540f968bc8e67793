package sourcebook.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditorTest {
    private static final Path FILE = Path.of("/home/ada/my briefing/content/a&b#1+é.md");
    private static final String ENCODED = "home/ada/my%20briefing/content/a%26b%231%2B%C3%A9.md";

    @ParameterizedTest
    @CsvSource({
        "code, vscode://file/ENCODED:12:3",
        "cursor, cursor://file/ENCODED:12:3",
        "idea, idea://open?file=/ENCODED&line=12&column=3",
        "mate, txmt://open?url=file:///ENCODED&line=12&column=3",
        "vscode://file/{file}:{line}:{column}, vscode://file/ENCODED:12:3",
        "my-editor:{file}?at={line}, my-editor:/ENCODED?at=12",
        "http://localhost:63342/api/file/{file}:{line}, http://localhost:63342/api/file/ENCODED:12"
    })
    void aLinkLeadsToThePlace(String nameOrTemplate, String link) {
        assertThat(Editor.of(nameOrTemplate).map(e -> e.link(FILE, 12, 3))).contains(link.replace("ENCODED", ENCODED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ed", "vscode", "vscode://file/", "javascript:alert('{file}')", "data:{file}", "/usr/{file}"
            })
    void whatIsNoEditorIsNone(String nameOrTemplate) {
        assertThat(Editor.of(nameOrTemplate)).isEmpty();
    }

    @Test
    void everyNameIsAnEditor() {
        assertThat(Editor.names())
                .isNotEmpty()
                .allSatisfy(n -> assertThat(Editor.of(n)).isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VISUAL=code --wait                                                            | code
            VISUAL=/usr/local/bin/code -w;EDITOR=vi                                       | code
            EDITOR=C:\\Program Files\\Microsoft VS Code\\Code.exe --wait                  | code
            EDITOR=codium                                                                 | codium
            EDITOR=zed --wait                                                             | zed
            VISUAL=vi;EDITOR=code                                                         |
            EDITOR=vi                                                                     |
            EDITOR=code-of-mine                                                           |
            TERM_PROGRAM=vscode;VSCODE_GIT_ASKPASS_NODE=/usr/share/code/code              | code
            TERM_PROGRAM=vscode;VSCODE_GIT_ASKPASS_NODE=/Apps/Code Helper (Plugin)        | code
            TERM_PROGRAM=vscode;VSCODE_GIT_ASKPASS_NODE=/usr/share/cursor/cursor          | cursor
            TERM_PROGRAM=vscode;VSCODE_GIT_ASKPASS_NODE=/opt/other-fork/other-fork        |
            TERM_PROGRAM=vscode                                                           |
            TERM_PROGRAM=zed                                                              | zed
            TERM_PROGRAM=Apple_Terminal                                                   |
            EDITOR=code;SSH_CONNECTION=192.0.2.1 1 192.0.2.2 22                           |
            EDITOR=code;WSL_DISTRO_NAME=Debian                                            |
            ''                                                                            |
            """)
    void anEditorIsFoundOnlyWhereItIsCertain(String environment, String name) {
        Map<String, String> variables = Stream.of(environment.split(";"))
                .filter(v -> v.contains("="))
                .collect(Collectors.toMap(v -> v.split("=")[0], v -> v.split("=", 2)[1]));
        assertThat(Editor.detect(variables)).isEqualTo(Optional.ofNullable(name).flatMap(Editor::of));
    }
}
