package sourcebook.serve;

import java.nio.charset.StandardCharsets;

/** What is shown in the place of a page that is not there; what is wrong, the preview's script adds to it. */
final class Blank {
    static final byte[] MISSING = page("There is no such page");
    static final byte[] BROKEN = page("This page cannot be shown");

    private Blank() {}

    private static byte[] page(String title) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%1$s</title>
                </head>
                <body>
                <main><h1>%1$s</h1></main>
                </body>
                </html>
                """.formatted(title).getBytes(StandardCharsets.UTF_8);
    }
}
