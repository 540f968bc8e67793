package sourcebook.render;

import static sourcebook.parse.Html.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.text.Wording;

/** A sentence without a final period, in which names are links. */
record Saying(List<Piece> pieces) implements Wording.Sink {
    /** A part of the sentence; {@code href} is null for plain text. */
    record Piece(@Nullable String href, String text) {}

    Saying() {
        this(new ArrayList<>());
    }

    /** Returns a message of which the arguments may be sentences, links or plain text. */
    static Saying of(Wording wording, String key, Object... arguments) {
        Saying saying = new Saying();
        wording.give(saying, key, arguments);
        return saying;
    }

    @Override
    public void words(CharSequence words) {
        add(words.toString());
    }

    @Override
    public void argument(Object value) {
        if (value instanceof Saying saying) {
            pieces.addAll(saying.pieces);
        } else if (value instanceof PageModel.Link link) {
            add(link);
        } else {
            add(value.toString());
        }
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
            String text = escape(html.isEmpty() ? Views.capitalized(piece.text) : piece.text);
            html.append(piece.href == null ? text : "<a href=\"" + escape(piece.href) + "\">" + text + "</a>");
        }
        return new Html(html.toString());
    }
}
