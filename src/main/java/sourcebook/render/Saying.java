package sourcebook.render;

import static sourcebook.parse.Html.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.text.Wording;

/** A sentence without a final period, in which names are links. */
record Saying(List<Piece> pieces) implements Wording.Sink {
    /**
     * A part of the sentence.
     *
     * @param href null for plain text
     * @param language null where it is that of the page
     */
    record Piece(
            @Nullable String href, String text, @Nullable Language language) {}

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
        quoted(value, UnaryOperator.identity());
    }

    @Override
    public void quoted(Object value, UnaryOperator<String> nested) {
        if (value instanceof Saying saying) {
            saying.pieces.forEach(p -> pieces.add(new Piece(p.href, nested.apply(p.text), p.language)));
        } else if (value instanceof PageModel.Link link) {
            pieces.add(new Piece(link.href(), nested.apply(link.text()), null));
        } else {
            add(nested.apply(value.toString()));
        }
    }

    Saying add(String text) {
        return add(text, null);
    }

    /** @param language null where it is that of the page */
    Saying add(String text, @Nullable Language language) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(null, text, language));
        }
        return this;
    }

    Saying add(PageModel.Link link) {
        pieces.add(new Piece(link.href(), link.text(), null));
        return this;
    }

    Saying add(Saying other) {
        pieces.addAll(other.pieces);
        return this;
    }

    /** Returns all of them, with something between two. */
    static Saying joined(List<Saying> sayings, String between) {
        Saying all = new Saying();
        for (Saying saying : sayings) {
            all.add(all.pieces.isEmpty() ? "" : between).add(saying);
        }
        return all;
    }

    /** Returns the words as they stand, without links and languages. */
    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    String plain() {
        return Views.capitalized(text());
    }

    Html html() {
        return markup(true);
    }

    /** @param begins whether it begins a line, and so with a capital */
    Html markup(boolean begins) {
        StringBuilder html = new StringBuilder();
        for (Piece piece : pieces) {
            String text = escape(begins && html.isEmpty() ? Views.capitalized(piece.text) : piece.text);
            if (piece.href != null) {
                html.append("<a href=\"")
                        .append(escape(piece.href))
                        .append("\">")
                        .append(text)
                        .append("</a>");
            } else if (piece.language != null) {
                html.append("<span")
                        .append(piece.language.markup())
                        .append('>')
                        .append(text)
                        .append("</span>");
            } else {
                html.append(text);
            }
        }
        return new Html(html.toString());
    }

    /** Returns the words for scripts: one text, or a list in which those of another language are objects with its name. */
    Object scripted() {
        if (pieces.stream().allMatch(p -> p.language == null)) {
            return text();
        }
        return pieces.stream()
                .map(p -> p.language == null ? p.text : p.language.scripted(p.text))
                .toList();
    }
}
