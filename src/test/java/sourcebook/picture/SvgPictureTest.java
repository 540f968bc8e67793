package sourcebook.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.diagnostic.Diagnostic;

class SvgPictureTest {
    private static final String PATH = "assets/a.svg";

    /** What the work grows with; as many as the largest picture holds. */
    static Stream<String> endless() {
        int most = SvgPicture.MAX_BYTES - 1_000;
        String prefixes =
                IntStream.range(0, 5_000).mapToObj(i -> " xmlns:a" + i + "='u'").collect(Collectors.joining());
        String few = prefixes.substring(0, prefixes.indexOf(" xmlns:a240="));
        String names = IntStream.range(0, 1 << 17)
                .mapToObj(i -> IntStream.range(0, 17)
                        .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                        .collect(Collectors.joining("", "<x:", " xmlns:x='u'/>")))
                .collect(Collectors.joining());
        return Stream.of(
                "<g>".repeat(most / 3),
                "<g/>".repeat(most / 4),
                "<style>" + "url(".repeat(most / 4) + "</style>",
                "<style>" + "\\".repeat(most) + "</style>",
                "<g d='" + "url(\t".repeat(most / 5) + "'/>",
                "<g d='url(" + " ".repeat(most) + "'/>",
                "<g " + "a".repeat(most) + "=''/>",
                "<g"
                        + IntStream.range(0, 350_000)
                                .mapToObj(i -> " a" + i + "=''")
                                .collect(Collectors.joining()) + "/>",
                "<g" + prefixes + ">" + "<a4999:g/>".repeat(300_000) + "</g>",
                "<g" + few + ">" + "<a0:g/>".repeat(500_000) + "</g>",
                names.substring(0, most / 17 * 17).replaceFirst("<x:[^>]*$", ""),
                "<image onload='' href='data:image/png;base64," + "A".repeat(most) + "' onerror='' onfocus=''/>");
    }

    private static List<Diagnostic> problems(byte[] picture) {
        return SvgPicture.problems(PATH, picture);
    }

    private static List<Diagnostic> problemsIn(String inside) {
        return problems(HostilePicture.with(inside).getBytes(UTF_8));
    }

    static List<HostilePicture> hostile() {
        return HostilePicture.all();
    }

    static List<HonestPicture> honest() {
        return HonestPicture.all();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatRunsOrLoadsOrIsAPageIsRefusedWhereItStands(HostilePicture picture) {
        String[] place = picture.place().split(" ", 2);
        assertThat(problems(picture.bytes())).isNotEmpty().first().satisfies(d -> {
            assertThat(d.message()).contains(place[1]);
            assertThat(String.valueOf(d.span())).isEqualTo(PATH + ":" + place[0]);
            assertThat(d.help()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("honest")
    void whatProgramsWriteIsAccepted(HonestPicture picture) {
        assertThat(problems(picture.text().getBytes(UTF_8))).isEmpty();
    }

    @Test
    void thoseOfTheProgramAreInOrder() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("assets"))) {
            List<Path> pictures =
                    files.filter(f -> SvgPicture.isNamed(f.toString())).toList();
            assertThat(pictures).isNotEmpty();
            for (Path picture : pictures) {
                assertThat(problems(Files.readAllBytes(picture)))
                        .as("%s", picture)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='https://example.org/'/><a href='mailto:a@example.org'/><a href='#a'/>",
                "<a href='../topics/a.html?b=c:d'/>",
                "<image href='a.png'/><use href='b.svg#c'/><textPath xlink:href='#d'/>",
                "<image href=' data:image/svg+xml;base64,PHN2Zy8+'/><feImage href='#a'/>",
                "<style>.a{fill:url('#b');cursor:url(data:image/png;base64,AA==),auto}</style>",
                "<style>.a{background-image:none} .src{d:path('M0 0')} .b::before{content:'image'}</style>",
                "<g xmlns:x='x' x:href='javascript:a' x:onload='a' x:src='https://example.org'/>",
                "<x:y xmlns:x='x' only_selected='a' href='https://example.org' fill='url(https://example.org)'/>",
                "<!-- <script/> --><desc>&lt;script&gt; <![CDATA[<script>]]></desc>",
                "<rect opacity='.5' overflow='visible' data-on='url(x:)' aria-label='url(x:)'/>",
            })
    void whatDoesNothingMayStandThere(String inside) {
        assertThat(problemsIn(inside)).isEmpty();
    }

    @Test
    void allIsReportedUpToTen() {
        assertThat(problemsIn("<script/><g onload='' onfocus=''/>")).hasSize(3);
        assertThat(problemsIn("<script/>".repeat(99))).hasSize(10);
    }

    @Test
    void aCompressedPictureIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(HostilePicture.with("").getBytes(UTF_8));
        }
        assertThat(problems(bytes.toByteArray()))
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("the picture is compressed, and nobody sees what it holds");
    }

    @Test
    void aVeryLargePictureIsRefused() {
        String most = HostilePicture.with(
                "<desc>" + String.join("", Collections.nCopies(SvgPicture.MAX_BYTES - 200, "a")) + "</desc>");
        assertThat(problems(most.getBytes(UTF_8))).isEmpty();
        assertThat(problems(new byte[SvgPicture.MAX_BYTES + 1]))
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("the picture is larger than four mebibytes");
    }

    /** The bound measures no speed; work that grows with the square would take far longer. */
    @ParameterizedTest
    @MethodSource("endless")
    void noPictureKeepsTheProgramBusy(String inside) {
        String picture = HostilePicture.with(inside);
        assertThat(picture.length()).isLessThanOrEqualTo(SvgPicture.MAX_BYTES);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> problemsIn(inside));
    }

    @ParameterizedTest
    @CsvSource({
        "a.svg, true",
        "maps/a.SVG, true",
        "a.svgz, true",
        "a.svg.de, true",
        "a.svgs, false",
        "svg, false",
        "a.svg/b.png, false",
        "a.png, false"
    })
    void aPictureIsToldByItsName(String path, boolean expected) {
        assertThat(SvgPicture.isNamed(path)).isEqualTo(expected);
    }
}
