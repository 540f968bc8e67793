package sourcebook.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.sample.SampleProject;

/**
 * Whichever call fails with which a command changes files, each file is the old one or the new one, whole; what is said names a
 * file; and the next run ends as if nothing had happened.
 */
public abstract class FaultyWriters {
    @TempDir
    protected Path folder;

    /** In which the command is at work. */
    protected Path work;

    /** A command at work in a folder, of which the file system fails. */
    protected interface Writing {
        void in(Path work) throws Exception;
    }

    @BeforeEach
    void makeFolder() throws IOException {
        folder = folder.toRealPath();
        work = Files.createDirectory(folder.resolve("work"));
    }

    /** Puts these files into the folder, and no others. */
    protected final void restore(Map<String, String> before) throws IOException {
        List<Path> old;
        try (Stream<Path> below = Files.walk(work)) {
            old = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : old) {
            Files.delete(path);
        }
        Files.createDirectory(work);
        for (Map.Entry<String, String> file : before.entrySet()) {
            Path path = work.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Returns what each file holds, but for those that are being written. */
    private Map<String, String> whole() throws IOException {
        Map<String, String> whole = new TreeMap<>(SampleProject.contents(work));
        whole.keySet().removeIf(name -> name.matches("(?:.*/)?\\.[^/]*\\.tmp"));
        return whole;
    }

    /** @param allOrNothing whether a failure that does not stay leaves everything as it was */
    protected final void eachMayFail(Fault fault, boolean allOrNothing, Writing writing) throws Exception {
        Map<String, String> before = SampleProject.contents(work);
        Faults none = new Faults(fault, 0);
        writing.in(none.at(work));
        Map<String, String> after = SampleProject.contents(work);
        assertThat(after).isNotEqualTo(before);
        int failures = 0;
        for (int call = 1; call <= none.calls(); call++) {
            restore(before);
            boolean failed = false;
            try {
                writing.in(new Faults(fault, call).at(work));
            } catch (IOException | UncheckedIOException e) {
                failed = true;
                failures++;
                assertThat(e).as("%s at call %s", fault, call).hasMessageContaining(work.toString());
            }
            Map<String, String> left = whole();
            left.forEach((name, content) -> assertThat(content)
                    .as("%s after %s", name, fault)
                    .isIn(before.getOrDefault(name, after.get(name)), after.getOrDefault(name, before.get(name))));
            Set<String> kept = new TreeSet<>(before.keySet());
            kept.retainAll(after.keySet());
            assertThat(left.keySet()).as("%s at call %s", fault, call).containsAll(kept);
            assertThat(failed || left.equals(after))
                    .as("%s at call %s is reported", fault, call)
                    .isTrue();
            if (failed && allOrNothing && (fault == Fault.VANISHED || fault == Fault.CUT_SHORT)) {
                assertThat(left).as("%s at call %s", fault, call).isEqualTo(before);
            }
            writing.in(work);
            assertThat(SampleProject.contents(work))
                    .as("after %s at call %s", fault, call)
                    .isEqualTo(after);
        }
        assertThat(failures).isPositive();
    }
}
