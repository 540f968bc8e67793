package sourcebook.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What reference managers export; the works are invented. */
class BibliographyTest {
    private static String value(Metadata.@Nullable Stated stated) {
        return stated == null ? "-" : stated.value();
    }

    private static List<String> rows(List<Found> found) {
        return found.stream()
                .map(Found::metadata)
                .map(m -> String.join(
                        " | ",
                        value(m.title()),
                        value(m.publisher()),
                        m.authors().stream().map(Metadata.Stated::value).collect(Collectors.joining("; ")),
                        value(m.published()),
                        value(m.language()),
                        value(m.url()),
                        value(m.doi())))
                .toList();
    }

    @Test
    void readsBibtex() throws Unreadable {
        assertThat(rows(Bibliography.bibtex("""
                        @article{venn2018, title = {Salt in the wells: {A} survey}, author = {Venn, Orla and Sefton, Hal},
                          journal = {Journal of Invented Hydrology}, year = 2018, month = sep, doi = {10.99999/jih.42},
                          language = {english}}
                        @misc{board2016, title = "Minutes of the harbor board", publisher = {Harbor board}, year = {2016},
                          url = {https://board.example/minutes?a=1}}
                        """)))
                .containsExactly(
                        "Salt in the wells: A survey | Journal of Invented Hydrology | Orla Venn; Hal Sefton | 2018-09 | en"
                                + " | - | 10.99999/jih.42",
                        "Minutes of the harbor board | Harbor board |  | 2016 | - | https://board.example/minutes?a=1 | -");
    }

    @Test
    void readsRis() throws Unreadable {
        assertThat(rows(Bibliography.ris("""
                        TY  - NEWS
                        TI  - Ferry runs dry
                        AU  - Marsh, Jo
                        PB  - Exampleton Wire
                        DA  - 2022/08/19/
                        LA  - en
                        UR  - https://wire.example/ferry-runs-dry
                        ER  -\s

                        TY  - RPRT
                        TI  - On the bridge
                        PY  - 1911
                        ER  -\s
                        """)))
                .containsExactly(
                        "Ferry runs dry | Exampleton Wire | Jo Marsh | 2022-08-19 | en | https://wire.example/ferry-runs-dry | -",
                        "On the bridge | - |  | 1911 | - | - | -");
    }

    @Test
    void readsCslJson() throws Unreadable {
        assertThat(rows(Bibliography.csl("""
                        [{"id": "http://zotero.org/users/1/items/A", "type": "of-its-own", "title": "Who pays?",
                          "container-title": "The Waterline", "language": "en-US", "URL": "https://w.example/p",
                          "author": [{"family": "Quist", "given": "Dara"}, {"literal": "The board"}],
                          "issued": {"date-parts": [["2020", 1, 9]]}}]
                        """)))
                .containsExactly(
                        "Who pays? | The Waterline | Dara Quist; The board | 2020-01-09 | en-US | https://w.example/p | -");
    }

    @Test
    void saysWhatIsNone() {
        assertThatThrownBy(() -> Bibliography.csl("[{]")).hasMessage("cannot be read as CSL-JSON");
        assertThatThrownBy(() -> Bibliography.csl("[".repeat(100_000))).hasMessage("cannot be read as CSL-JSON");
        assertThatThrownBy(() -> Bibliography.csl("[]")).hasMessage("has no entry in CSL-JSON");
        assertThatThrownBy(() -> Bibliography.bibtex("No entry here.")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Bibliography.bibtex(
                        "@article{a, title={" + "{".repeat(100_000) + "a" + "}".repeat(100_000) + "}}"))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Bibliography.ris("No entry here.")).isInstanceOf(Unreadable.class);
    }
}
