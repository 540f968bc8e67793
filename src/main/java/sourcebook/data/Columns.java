package sourcebook.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sourcebook.parse.Parsed.Document;
import sourcebook.site.Publication;
import sourcebook.text.Located;

/** Columns and values that several tables have. */
record Columns(Publication publication) {
    static final String EDTF = " Written in EDTF (ISO 8601-2): as precisely as the text says and no more.";

    static Column id(String form) {
        return Column.text("id", "Stable while the source’s file keeps its order: " + form + ".")
                .always();
    }

    static Column source() {
        return Column.text("source", "The source that says so.").always().in("sources");
    }

    static Column quotation(String verb) {
        return Column.text("quotation", "The quotation in which it is " + verb + ".")
                .in("quotations");
    }

    static Column page() {
        return Column.text("page", "Address of the page, relative to this file unless the site’s address is known.")
                .always();
    }

    String page(Document document, @Nullable String anchor) {
        return publication.address(document.path() + (anchor == null ? "" : "#" + anchor), DataFiles.FOLDER);
    }

    static @Nullable String quotation(Document source, @Nullable Located<String> anchor) {
        return anchor == null ? null : Rows.quotation(source, anchor.value());
    }

    static List<String> ids(List<Located<String>> ids) {
        return ids.stream().map(Located::value).toList();
    }

    static <T> @Nullable T value(@Nullable Located<T> located) {
        return located == null ? null : located.value();
    }
}
