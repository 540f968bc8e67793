package sourcebook.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The blocks of the manual that run as tests. Each begins with a line of four backticks and what it is:
 *
 * <ul>
 *   <li>{@code file PATH}: a whole content file, which belongs to the site of the examples;
 *   <li>{@code example [TYPE]}: the body of a page, a line with a period, and what is expected of it;
 *   <li>{@code example file PATH}: the same for a whole content file;
 *   <li>{@code dates}: lines with a date, an arrow, and how the date is shown.
 * </ul>
 */
record Manual(List<Block> blocks) {
    private static final String FENCE = "````";
    private static final String SEPARATOR = "\n.\n";

    /**
     * One block.
     *
     * @param line 1-based line of its fence in the manual
     * @param info what stands behind the fence
     * @param content the lines between the fences, each with its line ending
     */
    record Block(int line, String info, String content) {
        boolean isExample() {
            return info.equals("example") || info.startsWith("example ");
        }

        boolean hasExpectation() {
            int separator = content.indexOf(SEPARATOR);
            return separator >= 0
                    && !content.substring(separator + SEPARATOR.length()).isBlank();
        }

        String input() {
            return content.substring(0, content.indexOf(SEPARATOR) + 1);
        }

        String expectation() {
            return content.substring(content.indexOf(SEPARATOR) + SEPARATOR.length());
        }
    }

    static Manual read() {
        try {
            return of(Files.readAllLines(Path.of("src/docs/dialect.md")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Manual of(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                int start = i;
                StringBuilder content = new StringBuilder();
                while (!lines.get(++i).equals(FENCE)) {
                    content.append(lines.get(i)).append('\n');
                }
                blocks.add(new Block(start + 1, lines.get(start).substring(FENCE.length()), content.toString()));
            }
        }
        return new Manual(List.copyOf(blocks));
    }

    Stream<Block> examples() {
        return blocks.stream().filter(Block::isExample);
    }

    Stream<Block> files() {
        return blocks.stream().filter(b -> b.info.startsWith("file "));
    }

    Stream<Block> dates() {
        return blocks.stream().filter(b -> b.info.equals("dates"));
    }
}
