package sourcebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Text;

class TextReaderTest {
    @TempDir
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    private Optional<Text> read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("a.md"), bytes);
        return TextReader.read(new ContentFile(file, "content/topics/a.md", "topics", "a"), diagnostics);
    }

    private Optional<Text> read(String content) throws IOException {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private Diagnostic only() {
        assertThat(diagnostics.sorted()).hasSize(1);
        return diagnostics.sorted().get(0);
    }

    @Test
    void readsUtf8() throws IOException {
        assertThat(read("é😀\r\n\t“”").orElseThrow().content()).isEqualTo("é😀\r\n\t“”");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void dropsAByteOrderMarkSoThatPlacesDoNotCountIt() throws IOException {
        Text text = read("\uFEFF---\n").orElseThrow();

        assertThat(text.content()).isEqualTo("---\n");
        assertThat(text.column(0)).isEqualTo(1);
    }

    @Test
    void keepsASecondByteOrderMark() throws IOException {
        assertThat(read("\uFEFF\uFEFFa").orElseThrow().content()).isEqualTo("\uFEFFa");
    }

    @Test
    void readsAnEmptyFile() throws IOException {
        assertThat(read("").orElseThrow().content()).isEmpty();
    }

    @Test
    void saysWhereAByteIsNotUtf8() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("---\r\ntitle: 😀 K".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xF6);
        bytes.writeBytes("ln\r\n".getBytes(StandardCharsets.UTF_8));

        assertThat(read(bytes.toByteArray())).isEmpty();

        assertThat(only().code()).isEqualTo(Code.NOT_UTF8);
        assertThat(only().span()).hasToString("content/topics/a.md:2:11");
        assertThat(only().message()).contains("0xF6");
    }

    @Test
    void saysWhereAFileBreaksOffInsideACharacter() throws IOException {
        assertThat(read(new byte[] {'a', '\n', 'b', (byte) 0xE2, (byte) 0x80})).isEmpty();

        assertThat(only().code()).isEqualTo(Code.NOT_UTF8);
        assertThat(only().span()).hasToString("content/topics/a.md:2:2");
    }

    @Test
    void refusesUtf16() throws IOException {
        assertThat(read("---\n".getBytes(StandardCharsets.UTF_16))).isEmpty();

        assertThat(only().code()).isEqualTo(Code.NOT_UTF8);
        assertThat(only().span()).hasToString("content/topics/a.md:1:1");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x08, 0x0B, 0x0C, 0x1B, 0x7F, 0x85, 0x9F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0xFDD0,
                0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF
            })
    void refusesCharactersThatNobodySees(int character) throws IOException {
        assertThat(read("é\n😀x" + Character.toString(character) + "y")).isEmpty();

        assertThat(only().code()).isEqualTo(Code.FORBIDDEN_CHARACTER);
        assertThat(only().span()).hasToString("content/topics/a.md:2:3");
        assertThat(only().span().content()).isEqualTo(Character.toString(character));
        assertThat(only().message()).contains(String.format("U+%04X", character));
    }

    @ParameterizedTest
    @ValueSource(ints = {'\n', '\r', '\t', 0xA0, 0xAD, 0xFFFD, 0xFDCF, 0xFDF0, 0x1F600})
    void acceptsAllOtherCharacters(int character) throws IOException {
        assertThat(read("x" + Character.toString(character))).isPresent();
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void readsAMebibyteAndNoMore() throws IOException {
        assertThat(read("a".repeat(TextReader.MAX_BYTES))).isPresent();
        assertThat(diagnostics.sorted()).isEmpty();

        assertThat(read("a".repeat(TextReader.MAX_BYTES + 1))).isEmpty();
        assertThat(List.of(only().code())).containsExactly(Code.TOO_LARGE);
        assertThat(only().span()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x200B, 0x2060, 0x2063, 0xFEFF, 0x180E, 0x3164, 0x200D, 0x200C, 0xE0001, 0xE0041, 0xE007F})
    void warnsOfCharactersThatTakeNoRoom(int character) throws IOException {
        String unseen = Character.toString(character);
        assertThat(read("é\nx" + unseen + "y" + unseen)).isPresent();

        assertThat(only().code()).isEqualTo(Code.UNSEEN_CHARACTER);
        assertThat(only().span()).hasToString("content/topics/a.md:2:2");
        assertThat(only().message()).contains(String.format("U+%04X", character), "the file has 2 such");
    }

    @Test
    void letsThroughWhatScriptsAndFlagsNeed() throws IOException {
        String persian = "می\u200Cخواهم";
        String family = "👩\u200D👩\u200D👧";
        String scotland = "🏴"
                + "gbsct\u007F"
                        .codePoints()
                        .map(c -> 0xE0000 + c)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        assertThat(read(persian + family + scotland)).isPresent();

        assertThat(diagnostics.sorted()).isEmpty();
    }
}
