package sourcebook.cite;

/** A {@code meta} element of a page's head. */
public record Meta(String name, String content) {}
