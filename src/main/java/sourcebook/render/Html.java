package sourcebook.render;

/** Markup that a template shows as it is; everything else is escaped. */
public record Html(String markup) {
    @Override
    public String toString() {
        return markup;
    }
}
