package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {
    @TempDir
    Path folder;

    private Path program(String name) throws IOException {
        Path program = Files.createFile(folder.resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private String path() {
        return File.pathSeparator + folder.resolve("nothing") + File.pathSeparator + folder;
    }

    @Test
    void theOneThatIsNamedIsTaken() throws IOException {
        program("chromium");
        Path named = program("my-browser");
        assertThat(Chromium.find(named.toString(), path())).contains(named);
    }

    @Test
    void otherwiseOneOnThePathIsTakenChromiumBeforeChrome() throws IOException {
        assertThat(Chromium.find(null, path())).isEmpty();
        Path chrome = program("google-chrome");
        Files.createFile(folder.resolve("chromium-browser"));
        assertThat(Chromium.find("", path())).contains(chrome);
        Path chromium = program("chromium");
        assertThat(Chromium.find(null, path())).contains(chromium);
    }

    @Test
    void oneThatIsNamedAndNotThereIsAMistake() throws IOException {
        program("chromium");
        assertThatThrownBy(() -> Chromium.find(folder.resolve("gone").toString(), path()))
                .hasMessageContaining("gone");
    }
}
