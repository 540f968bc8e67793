package sourcebook.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import sourcebook.link.Site;
import sourcebook.link.SiteFile;

/** Makes the files in the folder {@code data}. */
public final class DataFiles {
    /** Path of the quotations as annotations on the site. */
    public static final String ANNOTATIONS = "data/quotations.jsonld";

    /** Path of the description of all files on the site. */
    public static final String DESCRIPTOR = "data/datapackage.json";

    static final String FOLDER = "data/";

    private DataFiles() {}

    /** Returns the paths on the site of all files, whatever the site holds. */
    public static Set<String> paths() {
        Set<String> paths = new TreeSet<>(Set.of(ANNOTATIONS, DESCRIPTOR));
        for (String table : Tables.NAMES) {
            paths.add(FOLDER + table + ".csv");
            paths.add(FOLDER + table + ".json");
        }
        return paths;
    }

    /** Returns the files of a site without errors. */
    public static List<SiteFile> of(Site site, Publication publication) {
        List<Table> tables = Tables.of(site, publication);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Table table : tables) {
            files.put(table.path("csv"), Csv.of(table));
            files.put(table.path("json"), Json.of(table));
        }
        files.put(ANNOTATIONS, Annotations.of(site, publication));
        files.put(DESCRIPTOR, DataPackage.of(tables, files, publication));
        List<SiteFile> list = new ArrayList<>();
        files.forEach((path, bytes) -> list.add(new SiteFile(path, bytes)));
        return list;
    }
}
