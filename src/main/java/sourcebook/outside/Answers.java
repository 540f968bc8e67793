package sourcebook.outside;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sourcebook.rewrite.WholeFile;

/**
 * What addresses answered, in a file beside the site that can be deleted at any time. Each answer is a line, written as it comes,
 * so that a run that is broken off loses nothing; the last one of an address counts. What cannot be read counts for nothing.
 */
public final class Answers {
    private static final String SIGNATURE = "sourcebook links 1";
    private static final long MAX_SIZE = 1 << 24;

    /** An address that is dead, or does not answer, is asked again sooner. */
    private static final Duration SOON = Duration.ofHours(12);

    private final Path file;
    private final Map<String, Answer> known;

    private Answers(Path file, Map<String, Answer> known) {
        this.file = file;
        this.known = known;
    }

    /**
     * Reads what is known.
     *
     * @param file it need not exist
     * @throws IOException if another file has its place, or it cannot be read
     */
    public static Answers read(Path file) throws IOException {
        Map<String, Answer> known = new HashMap<>();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(file + " is in the place of what is noted of links, and is no file");
            }
            // What does not decode is no answer, or no signature.
            String text = Files.size(file) <= MAX_SIZE
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    : SIGNATURE + "\n";
            if (!text.startsWith(SIGNATURE + "\n")) {
                throw new IOException(file + " is in the place of what is noted of links, and is another one");
            }
            // A run that was broken off may have written a part of its last line.
            text.substring(0, text.lastIndexOf('\n')).lines().skip(1).forEach(line -> read(line, known));
        }
        return new Answers(file, known);
    }

    private static void read(String line, Map<String, Answer> known) {
        String[] parts = line.split("\t", -1);
        try {
            if (parts.length == 5) {
                Answer answer = new Answer(
                        Answer.Kind.valueOf(parts[2]),
                        parts[3],
                        parts[4].isEmpty() ? null : parts[4],
                        Instant.parse(parts[1]));
                known.put(parts[0], answer);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // The address is asked again.
        }
    }

    /** Returns the last answer of an address, however old. */
    public Optional<Answer> of(String address) {
        return Optional.ofNullable(known.get(address));
    }

    /** Returns the last answer of an address that is young enough; one that leaves something open never is. */
    public Optional<Answer> of(String address, Instant now, Duration maxAge) {
        return of(address).filter(a -> {
            Duration age = Duration.between(a.at(), now);
            Duration most = a.kind() == Answer.Kind.DEAD && SOON.compareTo(maxAge) < 0 ? SOON : maxAge;
            boolean settled = a.kind() == Answer.Kind.FINE || a.kind() == Answer.Kind.DEAD;
            return settled && !age.isNegative() && age.compareTo(most) < 0;
        });
    }

    /** Takes up new answers. */
    public final class Notes implements AutoCloseable {
        private final BufferedWriter out;

        private Notes(BufferedWriter out) {
            this.out = out;
        }

        /** Notes an answer, and writes it at once. */
        public void add(String address, Answer answer) {
            known.put(address, answer);
            try {
                out.write(line(address, answer));
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /**
     * Begins the file anew, with what is known of some addresses, and lets others be added.
     *
     * @param addresses those that the content still gives
     * @throws IOException if it cannot be written
     */
    public Notes note(List<String> addresses) throws IOException {
        known.keySet().retainAll(new HashSet<>(addresses));
        StringBuilder still = new StringBuilder(SIGNATURE + "\n");
        for (String address : addresses) {
            Answer answer = known.get(address);
            if (answer != null) {
                still.append(line(address, answer));
            }
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.write(file, still.toString());
        return new Notes(Files.newBufferedWriter(file, StandardOpenOption.APPEND));
    }

    private static String line(String address, Answer answer) {
        String moved = answer.moved() == null ? "" : answer.moved();
        String line =
                String.join("\t", address, answer.at().toString(), answer.kind().name(), answer.detail(), moved);
        return line.replaceAll("[\\r\\n\\v]", " ") + "\n";
    }
}
