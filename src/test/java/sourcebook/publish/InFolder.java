package sourcebook.publish;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A destination in a folder of its own, which a test begins empty. */
abstract class InFolder {
    @TempDir
    Path temp;

    Path destination;

    @BeforeEach
    void findRealFolder() throws IOException {
        temp = temp.toRealPath();
        destination = temp.resolve("site");
    }
}
