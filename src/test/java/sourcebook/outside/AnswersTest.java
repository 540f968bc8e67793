package sourcebook.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {
    private static final Instant NOON = Instant.parse("2024-06-19T12:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("deep").resolve(".site.links");
    }

    private static Answer answer(Answer.Kind kind) {
        return new Answer(kind, "some\tdetail\n", "https://example.org/new", NOON);
    }

    @Test
    void whatIsNotedIsKnownLater() throws IOException {
        Answers answers = Answers.read(file);
        try (Answers.Notes notes = answers.note(List.of("a", "b"))) {
            notes.add("a", new Answer(Answer.Kind.DEAD, "example.org answers 404", null, NOON));
            assertThat(Answers.read(file).of("a"))
                    .as("before the run has ended")
                    .isPresent();
            notes.add("a", new Answer(Answer.Kind.FINE, "", "https://example.org/new", NOON));
        }
        Answers later = Answers.read(file);
        assertThat(later.of("a")).contains(new Answer(Answer.Kind.FINE, "", "https://example.org/new", NOON));
        assertThat(later.of("b")).isEmpty();
    }

    @Test
    void whatTheContentNoLongerGivesIsForgotten() throws IOException {
        try (Answers.Notes notes = Answers.read(file).note(List.of("a", "b"))) {
            notes.add("a", new Answer(Answer.Kind.FINE, "", null, NOON));
            notes.add("b", new Answer(Answer.Kind.FINE, "", null, NOON));
        }
        Answers.read(file).note(List.of("b")).close();
        assertThat(Files.readString(file)).isEqualTo("sourcebook links 1\nb\t2024-06-19T12:00:00Z\tFINE\t\t\n");
    }

    @Test
    void answersGrowOld() throws IOException {
        Answers answers = Answers.read(file);
        try (Answers.Notes notes = answers.note(List.of())) {
            for (Answer.Kind kind : Answer.Kind.values()) {
                notes.add(kind.name(), answer(kind));
            }
        }
        assertThat(answers.of("FINE", NOON.plus(Duration.ofDays(6)), WEEK)).isPresent();
        assertThat(answers.of("FINE", NOON.plus(WEEK), WEEK)).isEmpty();
        assertThat(answers.of("FINE", NOON, Duration.ZERO)).isEmpty();
        assertThat(answers.of("FINE", NOON.minusSeconds(1), WEEK))
                .as("from the future")
                .isEmpty();
        assertThat(answers.of("DEAD", NOON.plus(Duration.ofHours(11)), WEEK)).isPresent();
        assertThat(answers.of("DEAD", NOON.plus(Duration.ofHours(12)), WEEK)).isEmpty();
        assertThat(answers.of("OPEN", NOON, WEEK)).isEmpty();
        assertThat(answers.of("NOT_ASKED", NOON, WEEK)).isEmpty();
        assertThat(answers.of("OPEN")).isPresent();
    }

    @Test
    void damagedLinesCountForNothing() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(file, "sourcebook links 1\na\tyesterday\tFINE\t\t\nb\nc\t2024-06-19T12:00:00Z\tGOOD\t\t\n");
        Answers answers = Answers.read(file);
        assertThat(answers.of("a")).isEmpty();
        assertThat(answers.of("b")).isEmpty();
        assertThat(answers.of("c")).isEmpty();
    }

    @Test
    void whatDoesNotDecodeCountsForNothing() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        String lines = "sourcebook links 1\nÿ\nc\t2024-06-19T12:00:00Z\tFINE\t\t\n";
        Files.writeString(file, lines, StandardCharsets.ISO_8859_1);
        assertThat(Answers.read(file).of("c")).isPresent();
    }

    @Test
    void somebodyElsesFileStays() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        for (byte[] others : new byte[][] {"my notes\n".getBytes(StandardCharsets.UTF_8), {}, {(byte) 0xFF, '\n'}}) {
            Files.write(file, others);
            assertThatIOException().isThrownBy(() -> Answers.read(file)).withMessageContaining("is another one");
        }
        Files.delete(file);
        Files.createDirectory(file);
        assertThatIOException().isThrownBy(() -> Answers.read(file)).withMessageContaining("is no file");
    }
}
