package sourcebook.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the distribution says of its parts: the list of licenses, and the bill of materials where it was asked for. */
class PartsIT {
    private static final String OWN = "lib/sourcebook.jar";
    private static final String SBOM = "sourcebook.cdx.json";

    /** Contents of the zip's files by their paths below its one folder. */
    private static final Map<String, byte[]> FILES = new TreeMap<>();

    @BeforeAll
    static void unpack() throws IOException {
        Path path = Path.of(System.getProperty("sourcebook.distribution"));
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
                String name = entry.getName();
                FILES.put(
                        name.substring(name.indexOf('/') + 1),
                        zip.getInputStream(entry).readAllBytes());
            }
        }
    }

    /** Returns the SHA-256 of the libraries by the names of their files. */
    private static Map<String, String> libraries() throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        Map<String, String> libraries = new TreeMap<>();
        FILES.forEach((path, bytes) -> {
            if (path.endsWith(".jar") && !path.equals(OWN)) {
                libraries.put(path.substring("lib/".length()), HexFormat.of().formatHex(sha256.digest(bytes)));
            }
        });
        assertThat(libraries).isNotEmpty();
        return libraries;
    }

    @Test
    void everyLibraryIsListedWithItsLicense() throws NoSuchAlgorithmException {
        Map<String, String> licenses = new TreeMap<>();
        new String(FILES.get("THIRD-PARTY.txt"), UTF_8)
                .lines()
                .map(line -> line.split("[()]"))
                .filter(parts -> parts.length > 3)
                .forEach(parts -> {
                    String[] ids = parts[parts.length - 1].split(" - ")[0].split(":");
                    licenses.put(ids[1] + "-" + ids[2] + ".jar", parts[1]);
                });

        assertThat(licenses.keySet()).isEqualTo(libraries().keySet());
        assertThat(licenses.values()).allMatch(license -> !license.isBlank());
        assertThat(FILES)
                .containsKeys("LICENSE", "NOTICE", "SECURITY.md", "src/docs/tutorial.md", "src/docs/ci/gitlab-ci.yml");
    }

    @Test
    void theBillOfMaterialsHasEveryLibraryWithItsDigestAndNothingElse() throws NoSuchAlgorithmException {
        boolean required = "required".equals(System.getProperty("sourcebook.sbom"));
        assumeTrue(required || FILES.containsKey(SBOM), "there is a bill of materials: -Psbom makes it");
        assertThat(FILES).containsKey(SBOM);
        JsonNode bill = JsonMapper.shared().readTree(FILES.get(SBOM));
        Map<String, String> listed = new TreeMap<>();
        for (JsonNode part : bill.get("components")) {
            for (JsonNode hash : part.get("hashes")) {
                if (hash.get("alg").asString().equals("SHA-256")) {
                    listed.put(
                            part.get("name").asString() + "-"
                                    + part.get("version").asString() + ".jar",
                            hash.get("content").asString());
                }
            }
        }

        assertThat(listed).isEqualTo(libraries());
        // Neither says when or where it was made.
        assertThat(bill.get("metadata").has("timestamp")).isFalse();
    }
}
