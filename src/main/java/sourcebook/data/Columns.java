package sourcebook.data;

import org.jspecify.annotations.Nullable;
import sourcebook.parse.Parsed.Document;
import sourcebook.site.Publication;
import sourcebook.text.Located;

/** Columns and values that several tables have. */
record Columns(Publication publication) {
    static Column id() {
        return Column.text("id").always();
    }

    static Column source() {
        return Column.text("source").always().in("sources");
    }

    static Column quotation() {
        return Column.text("quotation").in("quotations");
    }

    static Column page() {
        return Column.text("page").always();
    }

    String page(Document document, @Nullable String anchor) {
        return publication.address(document.path() + (anchor == null ? "" : "#" + anchor), DataFiles.FOLDER);
    }

    static @Nullable String quotation(Document source, @Nullable Located<String> anchor) {
        return anchor == null ? null : Rows.quotation(source, anchor.value());
    }

    static <T> @Nullable T value(@Nullable Located<T> located) {
        return located == null ? null : located.value();
    }
}
