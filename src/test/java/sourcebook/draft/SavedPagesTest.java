package sourcebook.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is taken from saved pages of many structures, field by field; what comes out wrong is known, too. */
class SavedPagesTest {
    private static final Path PAGES = Path.of("src/test/resources/draft");
    private static final String OTHERWISE = " ≠ ";

    /** One line of the table: what a page says, and what came of it. */
    private record Field(String page, String name, String said, String taken) {
        static Field of(String line) {
            String[] cells = line.split(" +", 3);
            String[] values = cells[2].split(OTHERWISE);
            return new Field(cells[0], cells[1], values[0], values[values.length - 1]);
        }

        @Override
        public String toString() {
            return page + " " + name;
        }
    }

    static Stream<Field> fields() throws IOException {
        return Files.readAllLines(PAGES.resolve("fields.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Field::of);
    }

    private static Found read(String page) throws IOException, Unreadable {
        return DocumentReader.read(PAGES.resolve(page + ".html")).get(0);
    }

    private static String value(Metadata.@Nullable Stated stated) {
        return stated == null ? "-" : stated.value();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void eachFieldIsTakenAsTheTableSays(Field field) throws IOException, Unreadable {
        Metadata metadata = read(field.page).metadata();
        String authors = metadata.authors().stream().map(Metadata.Stated::value).collect(Collectors.joining("; "));
        String taken = switch (field.name) {
            case "title" -> value(metadata.title());
            case "publisher" -> value(metadata.publisher());
            case "authors" -> authors.isEmpty() ? "-" : authors;
            case "published" -> value(metadata.published());
            case "language" -> value(metadata.language());
            case "url" -> value(metadata.url());
            case "doi" -> value(metadata.doi());
            default -> throw new IllegalArgumentException(field.name);
        };
        assertThat(taken).isEqualTo(field.taken);
    }

    @Test
    void mostIsRight() throws IOException {
        List<Field> all = fields().toList();
        List<Field> wrong = all.stream().filter(f -> !f.said.equals(f.taken)).toList();
        assertThat(wrong.size()).as("of %d fields: %s", all.size(), wrong).isLessThanOrEqualTo(all.size() / 8);
        assertThat(all.stream().map(Field::page).distinct()).hasSize(10);
    }

    @Test
    void theTextIsThatOfTheArticleWithItsHeadAndNothingElse() throws IOException, Unreadable {
        assertThat(read("wordpress").text()).isEqualTo("""
                        Harbor bridge to close for repairs

                        The bridge will carry no cars for six weeks.

                        By Mira Fennick and Rolf Tamber

                        The harbor bridge will close on 1 June, the town of Exampleton said on Tuesday.

                        “We cannot repair the bearings while 9,000 cars a day go over them,” said Lena Hoff, the town’s engineer.

                        The ferry will run twice as often, and it will be free.

                        Shopkeepers fear for their trade.""");
        assertThat(read("amp").text())
                .doesNotContain("Menu", "visibility")
                .startsWith("Ferry runs dry\n\nEXAMPLETON — The");
    }

    @Test
    void noStructureCostsText() throws IOException, Unreadable {
        // The whole page is a form.
        assertThat(read("dublin-core").text()).endsWith("on 7 May.\n\nIt has no objection.");
        // Lines and no paragraphs.
        assertThat(read("blogger").text()).contains("on Sunday.\n\nThey found eleven anchors and no wreck.\n\n“There");
        // Cells of a table, and another encoding.
        assertThat(read("highwire").text()).contains("Town Wells").contains("Exampleton 210");
        assertThat(read("windows-1252").text()).contains("“It would be a shame to scrap it,” the board’s", "€ 90,000");
        assertThat(read("newsletter").text())
                .contains("Not the ones who drink", "3.2 million crowns")
                .doesNotContain("Subscribe");
    }
}
