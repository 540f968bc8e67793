package sourcebook.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sourcebook.artifact.Artifact;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Made;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Written;
import sourcebook.link.Fact;
import sourcebook.link.Site;
import sourcebook.site.Publication;

/** The files in the folder {@code data}. */
public final class DataFiles implements Format {
    /** Path of the quotations as annotations on the site. */
    public static final String ANNOTATIONS = "data/quotations.jsonld";

    /** Path of the description of all files on the site. */
    public static final String DESCRIPTOR = "data/datapackage.json";

    static final String FOLDER = "data/";

    private final Publication publication;

    public DataFiles(Publication publication) {
        this.publication = publication;
    }

    @Override
    public void contribute(Contents contents, Plan plan) {
        Fact<Map<String, Table>> tables = new Fact<>(site -> tables(site));
        List<Artifact<?>> files = new ArrayList<>();
        for (String name : Tables.NAMES) {
            files.add(new Written<>(
                    Table.path(name, "csv"), Kind.DATA, null, site -> table(site, tables, name), Csv::of));
            files.add(new Written<>(
                    Table.path(name, "json"), Kind.DATA, null, site -> table(site, tables, name), Table::json));
        }
        files.add(new Written<>(ANNOTATIONS, Kind.DATA, null, site -> Annotations.of(site, publication), json -> json));
        files.forEach(plan::add);
        plan.add(new Descriptor(files, tables));
    }

    private Map<String, Table> tables(Site site) {
        Map<String, Table> tables = new LinkedHashMap<>();
        Tables.of(site, publication).forEach(t -> tables.put(t.name(), t));
        return tables;
    }

    private static Table table(Site site, Fact<Map<String, Table>> tables, String name) {
        Table table = site.fact(tables).get(name);
        if (table == null) {
            throw new IllegalStateException("no table '" + name + "'");
        }
        return table;
    }

    /** The description of all others, with their sizes. */
    private final class Descriptor extends Artifact<DataPackage> {
        private final List<Artifact<?>> files;
        private final Fact<Map<String, Table>> tables;

        Descriptor(List<Artifact<?>> files, Fact<Map<String, Table>> tables) {
            super(DESCRIPTOR, Kind.DATA, null);
            this.files = files;
            this.tables = tables;
        }

        @Override
        public DataPackage value(Site site) {
            return DataPackage.of(List.copyOf(site.fact(tables).values()), site.wording());
        }

        @Override
        public List<Artifact<?>> ingredients() {
            return files;
        }

        @Override
        public Made make(DataPackage value, List<byte[]> ingredients) {
            Map<String, byte[]> contents = new LinkedHashMap<>();
            for (int i = 0; i < files.size(); i++) {
                contents.put(files.get(i).path(), ingredients.get(i));
            }
            return made(value.descriptor(contents, publication));
        }
    }
}
