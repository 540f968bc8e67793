package sourcebook.attest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import sourcebook.evidence.Attestation;

/**
 * The text of a source, as a maintainer has it.
 *
 * @param file the file
 * @param sha256 hash of the file's bytes
 * @param content the text; of HTML, the main text
 */
record SourceText(Path file, String sha256, String content) {
    /** The largest file that is read, in bytes. */
    private static final long MAX_BYTES = 4L << 20;

    private static final List<String> HTML = List.of(".html", ".htm");

    /** Says why a text cannot be read; the message is for the user. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * Reads the text of a source.
     *
     * @param files those that are named after it, at least one
     * @throws Unreadable if not exactly one of them can be read as text
     * @throws IOException if reading fails
     */
    static SourceText of(List<Path> files, String id) throws IOException, Unreadable {
        // The PDF from which a text was taken may stay beside it.
        List<Path> texts = files.stream().filter(f -> isText(f, id)).toList();
        if (texts.isEmpty()) {
            throw new Unreadable(
                    files.get(0).getFileName() + " is neither plain text nor HTML; save it as " + id + ".txt");
        } else if (texts.size() > 1) {
            throw new Unreadable("there are several texts: " + texts.get(0).getFileName() + ", "
                    + texts.get(1).getFileName() + "; keep one of them in the folder");
        }
        Path file = texts.get(0);
        String ending = ending(file, id);
        if (!Files.isRegularFile(file)) {
            throw new Unreadable(file.getFileName() + " is not a regular file");
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new Unreadable(file.getFileName() + " is larger than 4 mebibytes; keep the part that is quoted");
        }
        byte[] bytes = Files.readAllBytes(file);
        String decoded;
        try {
            decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable(file.getFileName() + " is not UTF-8; save it in that encoding");
        }
        String content = HTML.contains(ending) ? MainText.of(Jsoup.parse(decoded)) : decoded;
        return new SourceText(file, Attestation.sha256(bytes), content);
    }

    private static String ending(Path file, String id) {
        return file.getFileName().toString().substring(id.length());
    }

    /** Says whether a file that is named after a source can be its text. */
    static boolean isText(Path file, String id) {
        String ending = ending(file, id);
        return ending.equals(".txt") || HTML.contains(ending);
    }
}
