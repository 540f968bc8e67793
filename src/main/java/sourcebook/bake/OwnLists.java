package sourcebook.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.language.Vocabulary;
import sourcebook.message.Messages;
import sourcebook.read.ContentFile;
import sourcebook.read.TextReader;
import sourcebook.text.Text;

/** Reads the lists of words that a briefing adds to those of the program, from the folder {@code words}. */
final class OwnLists {
    private static final String FOLDER = "words";
    private static final Pattern NAME =
            Pattern.compile("[a-z]{2,3}(?:(?:-quantities|-sentences|-grammar|-style)?\\.txt|"
                    + Messages.FILE.replace(".", "\\.") + ")");
    private static final Pattern LINE = Pattern.compile("line ([0-9]+): ");

    private OwnLists() {}

    /** Returns the folder for lists of a project, which need not exist. */
    static Path in(Path project) {
        return project.resolve(FOLDER);
    }

    /**
     * Returns the lists by file name.
     *
     * @param project the project's folder
     * @throws IOException if one of them cannot be read
     */
    static Map<String, String> read(Path project, Diagnostics diagnostics) throws IOException {
        Map<String, String> lists = new TreeMap<>();
        for (Path file : files(project)) {
            String name = file.getFileName().toString();
            String path = FOLDER + "/" + name;
            if (!NAME.matcher(name).matches() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                diagnostics.add(Diagnostic.in(path, Code.BAD_WORD_LIST, "this is not a list of words")
                        .help(
                                "call a list by its language: en.txt, en-quantities.txt, en-sentences.txt, en-grammar.txt or"
                                        + " en-style.txt"));
                continue;
            }
            Optional<Text> text = TextReader.read(new ContentFile(file, path, "", name), diagnostics);
            text.filter(t -> isSound(name, t, diagnostics)).ifPresent(t -> lists.put(name, t.content()));
        }
        return lists;
    }

    /** Returns whatever lies in the folder, sorted. */
    static List<Path> files(Path project) throws IOException {
        Path folder = in(project);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static boolean isSound(String name, Text text, Diagnostics diagnostics) {
        try {
            if (name.endsWith(Messages.FILE)) {
                Messages.check(text.content(), TextReader::isForbidden);
            } else {
                Vocabulary.check(name, text.content());
            }
            return true;
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            Matcher line = LINE.matcher(message);
            int number = line.lookingAt() ? Integer.parseInt(line.group(1)) : 1;
            diagnostics.add(Diagnostic.at(
                            text.span(text.lineStart(number), text.lineEnd(number)),
                            Code.BAD_WORD_LIST,
                            message.substring(line.lookingAt() ? line.end() : 0))
                    .help(
                            name.endsWith(Messages.FILE)
                                    ? "src/docs/languages.md says what stands in a file of messages"
                                    : "src/docs/extending.md says what stands in a list"));
            return false;
        }
    }
}
