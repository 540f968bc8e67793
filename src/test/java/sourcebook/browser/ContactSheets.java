package sourcebook.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Photographs two states of a site, and puts the pictures of each family of pages side by side on a few small sheets:
 * as on a phone and as on a desk, before and after.
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=sourcebook.browser.ContactSheets \
 *   -Dexec.args="BEFORE AFTER FOLDER"
 * </pre>
 *
 * <p>Arguments: the folder of the site before, that of the site after, and where the sheets go.
 */
public final class ContactSheets {
    private static final int NARROW = 360;

    private static final int NARROW_LENGTH = 900;

    private static final int WIDE = 1440;

    private static final int WIDE_LENGTH = 1150;

    /** Each row of a sheet: a page before and after; they are separate where the page has another name since. */
    private record Row(String before, String after) {
        private static Row of(String path) {
            return new Row(path, path);
        }
    }

    private static final Map<String, List<Row>> SHEETS = new LinkedHashMap<>();

    static {
        SHEETS.put(
                "start",
                List.of(Row.of("index.html"), Row.of("topics/index.html"), Row.of("topics/arms-transfers.html")));
        SHEETS.put(
                "claims",
                List.of(
                        Row.of("claims/index.html"),
                        Row.of("claims/munitions-supplied.html"),
                        Row.of("coverage.html"),
                        new Row("", "embed/munitions-supplied.html")));
        SHEETS.put(
                "sources",
                List.of(
                        Row.of("sources/index.html"),
                        Row.of("sources/cnbc-mutual-defense-pact.html"),
                        Row.of("quotations.html"),
                        new Row("", "evidence/arms-transfers.html")));
        SHEETS.put(
                "actors",
                List.of(
                        Row.of("actors/index.html"),
                        Row.of("actors/vladimir-putin.html"),
                        new Row("network.html", "origins.html"),
                        Row.of("reactions.html")));
        SHEETS.put(
                "events",
                List.of(
                        Row.of("timeline.html"),
                        Row.of("events/index.html"),
                        Row.of("events/comprehensive-partnership-signing.html"),
                        Row.of("agreements/index.html"),
                        Row.of("agreements/comprehensive-partnership-2024.html")));
        SHEETS.put(
                "rest",
                List.of(
                        Row.of("search.html"),
                        Row.of("method.html"),
                        Row.of("data/index.html"),
                        Row.of("corrections.html")));
        SHEETS.put("dark", List.of(Row.of("index.html"), Row.of("claims/index.html"), Row.of("timeline.html")));
    }

    /** Draws the pictures, in rows of four or, where nothing was before, of two; and returns the sheet. */
    private static final String DRAW = """
            async rows => {
              const height = 370, gap = 10, line = 26;
              const width = rows[0].slots.reduce((sum, [w, h]) => sum + w * height / h + gap, gap);
              const canvas = Object.assign(document.createElement("canvas"), { width: Math.ceil(width), height: rows.length * (height + line + gap) + gap });
              const pen = canvas.getContext("2d");
              pen.fillStyle = "#8a9299";
              pen.fillRect(0, 0, canvas.width, canvas.height);
              pen.imageSmoothingQuality = "high";
              let y = gap;
              for (const { captions, slots, pictures } of rows) {
                let x = gap;
                for (let i = 0; i < slots.length; i++) {
                  const [w, h] = slots[i];
                  if (captions[i]) {
                    pen.fillStyle = "#000";
                    pen.font = "15px sans-serif";
                    pen.fillText(captions[i], x, y + 17);
                  }
                  if (pictures[i]) {
                    const image = new Image();
                    image.src = "data:image/png;base64," + pictures[i];
                    await image.decode();
                    pen.drawImage(image, x, y + line, w * height / h, image.height * height / h);
                  }
                  x += w * height / h + gap;
                }
                y += height + line + gap;
              }
              return canvas.toDataURL("image/webp", 0.18).split(",")[1];
            }
            """;

    private ContactSheets() {}

    public static void main(String[] arguments) throws IOException {
        Path before = Path.of(arguments[0]).toAbsolutePath();
        Path after = Path.of(arguments[1]).toAbsolutePath();
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        Path program = Chromium.find().orElseThrow(() -> new IllegalStateException("there is no Chromium"));
        try (Chromium chromium = Chromium.start(program)) {
            for (Map.Entry<String, List<Row>> sheet : SHEETS.entrySet()) {
                ColorScheme scheme = sheet.getKey().equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT;
                List<Object> rows = new ArrayList<>();
                for (Row row : sheet.getValue()) {
                    List<String> pictures = new ArrayList<>();
                    pictures.addAll(photographs(chromium, before, row.before(), scheme));
                    pictures.addAll(photographs(chromium, after, row.after(), scheme));
                    rows.add(Map.of(
                            "captions",
                            List.of(
                                    row.before().isEmpty() ? "" : "Before: " + row.before(),
                                    "",
                                    "After: " + row.after(),
                                    ""),
                            "slots",
                            List.of(
                                    List.of(NARROW, NARROW_LENGTH),
                                    List.of(WIDE, WIDE_LENGTH),
                                    List.of(NARROW, NARROW_LENGTH),
                                    List.of(WIDE, WIDE_LENGTH)),
                            "pictures",
                            pictures));
                }
                Path picture = folder.resolve(sheet.getKey() + ".webp");
                try (BrowserContext context = chromium.context(new Browser.NewContextOptions())) {
                    Page page = context.newPage();
                    Files.write(
                            picture,
                            Base64.getDecoder().decode(page.evaluate(DRAW, rows).toString()));
                }
                System.out.println(picture + ": " + Files.size(picture) / 1024 + " KB");
            }
        }
    }

    private static List<String> photographs(Chromium chromium, Path site, String path, ColorScheme scheme)
            throws IOException {
        if (path.isEmpty()) {
            return List.of("", "");
        }
        return List.of(
                encoded(Screenshots.photograph(chromium, site.resolve(path), NARROW, scheme, NARROW_LENGTH)),
                encoded(Screenshots.photograph(chromium, site.resolve(path), WIDE, scheme, WIDE_LENGTH)));
    }

    private static String encoded(byte[] picture) {
        return Base64.getEncoder().encodeToString(picture);
    }
}
