package sourcebook.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sentence without a final period, in which names are links. */
record Saying(List<Piece> pieces) {
    /** A part of the sentence; {@code href} is null for plain text. */
    private record Piece(@Nullable String href, String text) {}

    Saying() {
        this(new ArrayList<>());
    }

    Saying add(String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(null, text));
        }
        return this;
    }

    Saying add(PageModel.Link link) {
        pieces.add(new Piece(link.href(), link.text()));
        return this;
    }

    String plain() {
        return Views.capitalized(pieces.stream().map(Piece::text).collect(Collectors.joining()));
    }

    Html html() {
        StringBuilder html = new StringBuilder();
        for (Piece piece : pieces) {
            String text = FragmentWriter.escape(html.isEmpty() ? Views.capitalized(piece.text) : piece.text);
            html.append(
                    piece.href == null
                            ? text
                            : "<a href=\"" + FragmentWriter.escape(piece.href) + "\">" + text + "</a>");
        }
        return new Html(html.toString());
    }
}
