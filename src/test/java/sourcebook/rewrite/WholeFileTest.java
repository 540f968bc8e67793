package sourcebook.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    private Path record;

    @BeforeEach
    void record() {
        record = folder.resolve("one.attestation.yaml");
    }

    @Test
    void takesThePlaceOfAnEarlierOne() throws IOException {
        WholeFile.write(record, "first\n");
        WholeFile.write(record, "second\n");
        assertThat(record).hasContent("second\n");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aLinkInTheWayLeadsNothingElsewhere() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "mine");
        Files.createSymbolicLink(folder.resolve(".one.attestation.yaml.tmp"), elsewhere);
        Files.createSymbolicLink(record, elsewhere);
        WholeFile.write(record, "record\n");
        assertThat(elsewhere).hasContent("mine");
        assertThat(record).isRegularFile().hasContent("record\n");
        assertThat(Files.isSymbolicLink(record)).isFalse();
    }

    @Test
    void whereItCannotBeWrittenTheEarlierOneStays() throws IOException {
        WholeFile.write(record, "first\n");
        Path inTheWay = Files.createDirectory(folder.resolve(".one.attestation.yaml.tmp"));
        Files.createFile(inTheWay.resolve("file"));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> WholeFile.write(record, "second\n"));
        assertThat(record).hasContent("first\n");
    }
}
