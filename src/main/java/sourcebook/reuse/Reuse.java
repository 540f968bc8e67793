package sourcebook.reuse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Checksum;
import sourcebook.artifact.Fingerprint;
import sourcebook.artifact.SiteFile;

/**
 * Which artifacts of the published site were made of which values, so that what is made of the same ones need not be made
 * again. The site itself keeps the bytes; beside it lies an index, which can be deleted at any time.
 *
 * <p>Nothing is believed: an index that is damaged, foreign, or of another state of the program counts for nothing, and a
 * file counts only while it has the checksum that the index says. Any number of threads may ask at once.
 */
public final class Reuse {
    /** How an index begins, whichever program wrote it; a file that begins otherwise is somebody else's. */
    private static final byte[] SIGNATURE = "sourcebook reuse\n".getBytes(StandardCharsets.US_ASCII);

    /** In bytes; enough for some hundred thousand files. A larger index is not read. */
    private static final long MAX_SIZE = 1 << 26;

    private final @Nullable Path index;
    private final Path site;
    private final Fingerprint program;
    private final Map<String, Entry> known;
    private final Map<String, Entry> kept = new ConcurrentSkipListMap<>();

    /**
     * What was made of an artifact.
     *
     * @param value fingerprint of its value
     * @param files checksums of its files, by path
     */
    private record Entry(Fingerprint value, Map<String, Checksum> files) {}

    private Reuse(@Nullable Path index, Path site, Fingerprint program, Map<String, Entry> known) {
        this.index = index;
        this.site = site;
        this.program = program;
        this.known = known;
    }

    /** Knows nothing and keeps nothing. */
    public static Reuse none() {
        return new Reuse(null, Path.of(""), Fingerprint.of(), Map.of());
    }

    /**
     * Opens the index for a site.
     *
     * @param index the file; it need not exist
     * @param site the folder of the site
     * @param program state of the program; what another one made counts for nothing
     */
    public static Reuse open(Path index, Path site, Fingerprint program) {
        Map<String, Entry> known;
        try {
            boolean readable = isOurs(index) && Files.size(index) <= MAX_SIZE;
            known = readable ? read(Files.readAllBytes(index), program) : Map.of();
        } catch (IOException | RuntimeException e) {
            // Without an index everything is made, as if there had been no site.
            known = Map.of();
        }
        return new Reuse(index, site, program, known);
    }

    private static Map<String, Entry> read(byte[] file, Fingerprint program) throws IOException {
        int body = file.length - Fingerprint.LENGTH;
        boolean sound = body > SIGNATURE.length
                && Fingerprint.ofBytes(Arrays.copyOf(file, body))
                        .equals(Fingerprint.withDigest(Arrays.copyOfRange(file, body, file.length)));
        if (!sound) {
            return Map.of();
        }
        Map<String, Entry> entries = new HashMap<>();
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(file, SIGNATURE.length, body - SIGNATURE.length))) {
            if (!fingerprint(in).equals(program)) {
                return Map.of();
            }
            for (int left = in.readInt(); left > 0; left--) {
                String path = in.readUTF();
                Fingerprint value = fingerprint(in);
                Map<String, Checksum> files = new HashMap<>();
                for (int more = in.readInt(); more > 0; more--) {
                    files.put(in.readUTF(), new Checksum(in.readInt(), in.readLong()));
                }
                entries.put(path, new Entry(value, files));
            }
        }
        return entries;
    }

    private static Fingerprint fingerprint(DataInputStream in) throws IOException {
        return Fingerprint.withDigest(in.readNBytes(Fingerprint.LENGTH));
    }

    /** Says whether a file is an index, or what is left of one that was not written to its end. */
    private static boolean isOurs(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(SIGNATURE.length);
            return Arrays.equals(start, Arrays.copyOf(SIGNATURE, start.length));
        }
    }

    /** Says whether anything is kept for later runs. */
    public boolean isKeeping() {
        return index != null;
    }

    /** Says whether the artifact at a path was made before, of whatever value. */
    public boolean knows(String path) {
        return known.containsKey(path);
    }

    /** Says whether the artifact at a path was made of the value before. */
    public boolean knows(String path, Fingerprint value) {
        return entry(path, value) != null;
    }

    private @Nullable Entry entry(String path, Fingerprint value) {
        Entry entry = known.get(path);
        return entry != null && entry.value.equals(value) ? entry : null;
    }

    /** Returns the files that were made of the value before, as they lie in the site; empty where they do not any more. */
    public Optional<List<SiteFile>> find(String path, Fingerprint value) {
        Entry entry = entry(path, value);
        if (entry == null) {
            return Optional.empty();
        }
        List<SiteFile> files = new ArrayList<>();
        for (Map.Entry<String, Checksum> file : entry.files.entrySet()) {
            Optional<SiteFile> found = find(file.getKey(), file.getValue());
            if (found.isEmpty()) {
                return Optional.empty();
            }
            files.add(found.get());
        }
        return Optional.of(files);
    }

    private Optional<SiteFile> find(String path, Checksum checksum) {
        try {
            Path file = site.resolve(path);
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isRegularFile() && attributes.size() == checksum.length()) {
                SiteFile found = SiteFile.published(path, Files.readAllBytes(file));
                return Optional.of(found).filter(f -> f.checksum().equals(checksum));
            }
        } catch (IOException | RuntimeException e) {
            // It is not there any more, which is no reason not to make it.
        }
        return Optional.empty();
    }

    /** Keeps in mind what was made, for {@link #save}. */
    public void keep(String path, Fingerprint value, List<SiteFile> files) {
        Map<String, Checksum> contents = new TreeMap<>();
        files.forEach(f -> contents.put(f.path(), f.checksum()));
        kept.put(path, new Entry(value, contents));
    }

    /**
     * Writes the index of all that was kept in mind, whole or not at all; not where something else has its name.
     *
     * @throws IOException if it cannot be written; the next run then makes everything
     */
    public void save() throws IOException {
        if (index == null) {
            return;
        }
        Path draft = index.resolveSibling(index.getFileName() + ".new");
        for (Path file : List.of(index, draft)) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isOurs(file)) {
                throw new FileSystemException(file.toString(), null, "'" + file + "' is something else");
            }
        }
        try {
            Files.write(draft, bytes());
            Files.move(draft, index, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            out.write(program.digest());
            out.writeInt(kept.size());
            for (Map.Entry<String, Entry> entry : kept.entrySet()) {
                out.writeUTF(entry.getKey());
                out.write(entry.getValue().value.digest());
                out.writeInt(entry.getValue().files.size());
                for (Map.Entry<String, Checksum> file : entry.getValue().files.entrySet()) {
                    out.writeUTF(file.getKey());
                    out.writeInt(file.getValue().length());
                    out.writeLong(file.getValue().crc());
                }
            }
            out.write(Fingerprint.ofBytes(bytes.toByteArray()).digest());
        }
        return bytes.toByteArray();
    }
}
