package sourcebook.draft;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.attest.TextProposals;
import sourcebook.parse.Family;

/**
 * Writes the file of a source that nobody has read yet. What the document says of itself is a value with a mark; what its text
 * suggests is a comment with a mark, and so is never published; what a person has to decide has no value.
 */
final class SourceDraft {
    private static final String MARK = Drafts.MARK;

    private final StringBuilder file = new StringBuilder();
    private final Metadata metadata;
    private final TextProposals proposals;

    private SourceDraft(Metadata metadata, TextProposals proposals) {
        this.metadata = metadata;
        this.proposals = proposals;
    }

    /**
     * Returns the file.
     *
     * @param publisher id of the actor who published the text; null where nobody knows
     * @param topics ids of topics that the curator named
     * @param guess the language by the text's words, if they show one
     * @param hasText whether the source's text is at hand
     */
    static String of(
            Metadata metadata,
            TextProposals proposals,
            Metadata.@Nullable Stated publisher,
            List<String> topics,
            Optional<String> guess,
            boolean hasText) {
        SourceDraft draft = new SourceDraft(metadata, proposals);
        draft.frontMatter(publisher, topics, guess);
        draft.body(hasText);
        return draft.file.toString();
    }

    // ---- Front matter ------------------------------------------------------------------------------------------

    private void frontMatter(Metadata.@Nullable Stated publisher, List<String> topics, Optional<String> guess) {
        file.append("---\nstatus: draft # delete this line when nothing is left to confirm\n");
        for (String key : Family.SOURCE.requiredKeys()) {
            switch (key) {
                case "title" -> title();
                case "publisher" -> publisher(publisher);
                case "language" -> language(guess);
                case "topics" ->
                    file.append(
                            topics.isEmpty()
                                    ? KeyNotes.lines(Family.SOURCE, key)
                                    : "topics: [" + String.join(", ", topics) + "]\n");
                default -> file.append(KeyNotes.lines(Family.SOURCE, key));
            }
        }
        List<Metadata.Stated> authors = metadata.authors();
        if (!authors.isEmpty()) {
            file.append("authors: [")
                    .append(authors.stream().map(a -> Plain.yaml(a.value())).collect(Collectors.joining(", ")))
                    .append("]")
                    .append(mark(authors.get(0)));
        }
        List<Metadata.Stated> byline = metadata.supposedAuthors();
        if (!byline.isEmpty()) {
            file.append("# authors: [")
                    .append(byline.stream().map(a -> Plain.yaml(a.value())).collect(Collectors.joining(", ")))
                    .append("] # ")
                    .append(MARK)
                    .append(' ')
                    .append(byline.get(0).from())
                    .append("; who wrote the text?\n");
        }
        optional("published", metadata.published());
        Metadata.Stated supposed = metadata.supposed();
        if (metadata.published() == null && supposed != null) {
            file.append("# published: ")
                    .append(Plain.yaml(supposed.value()))
                    .append(" # ")
                    .append(MARK)
                    .append(' ')
                    .append(supposed.from())
                    .append("; when was the text published?\n");
        }
        Metadata.Stated otherwise = metadata.publishedOtherwise();
        if (otherwise != null) {
            file.append("# ")
                    .append(otherwise.from())
                    .append(" says ")
                    .append(otherwise.value())
                    .append('\n');
        }
        Metadata.Stated changed = metadata.changed();
        if (changed != null) {
            file.append("# ")
                    .append(changed.from())
                    .append(" says that the text was changed on ")
                    .append(changed.value())
                    .append("\n");
        }
        optional("url", metadata.url());
        optional("doi", metadata.doi());
        proposed(
                "actors of the briefing whom the text names, and how it writes them",
                "actors",
                proposals.actors(),
                a -> "{actor: " + a.actor() + ", written: " + Plain.yaml(a.written()) + "}");
        proposed(
                "figures in the text; each belongs under 'figures' of a position",
                "figures",
                proposals.figures(),
                f -> "{amount: " + amount(f.amount()) + ", " + (f.bound() == null ? "" : "bound: " + f.bound() + ", ")
                        + "unit: " + Plain.yaml(f.unit()) + ", item: } # line " + f.line() + ": "
                        + Plain.comment(f.passage()));
        proposed(
                "from whom the text has something; each belongs under 'rests-on' of a position",
                "rests-on",
                proposals.origins(),
                o -> Plain.yaml(o.origin()) + " # line " + o.line() + ": " + Plain.comment(o.passage()));
        file.append("---\n");
    }

    private static String amount(String amount) {
        return Character.isDigit(amount.charAt(0)) ? amount : Plain.yaml(amount);
    }

    private static String mark(Metadata.Stated stated) {
        return stated.from().isEmpty() ? "\n" : " # " + MARK + " from " + stated.from() + "\n";
    }

    private void title() {
        Metadata.Stated supposed = metadata.supposedTitle();
        String note = KeyNotes.of(Family.SOURCE, "title");
        if (metadata.title() != null) {
            optional("title", metadata.title());
        } else if (supposed != null) {
            String words = supposed.from() + ' ' + Plain.yaml(Plain.comment(supposed.value()));
            file.append(KeyNotes.lines(note.isEmpty() ? words : note + "; " + words, "title"));
        } else {
            file.append(KeyNotes.lines(note, "title"));
        }
    }

    private void optional(String key, Metadata.@Nullable Stated stated) {
        if (stated != null) {
            file.append(key).append(": ").append(Plain.yaml(stated.value())).append(mark(stated));
        }
    }

    private void language(Optional<String> guess) {
        if (metadata.language() == null) {
            String note = KeyNotes.of(Family.SOURCE, "language")
                    + guess.map(g -> "; the text reads like '" + g + "'").orElse("");
            file.append(KeyNotes.lines(note, "language"));
        } else {
            optional("language", metadata.language());
        }
    }

    private void publisher(Metadata.@Nullable Stated id) {
        if (id != null) {
            file.append("publisher: ").append(id.value()).append(mark(id));
            return;
        }
        Metadata.Stated stated = metadata.publisher();
        String note = KeyNotes.of(Family.SOURCE, "publisher");
        if (stated != null) {
            String name = Plain.yaml(Plain.comment(stated.value()));
            note += "; " + stated.from() + " says " + name + ", and no actor has this name";
        } else if (!metadata.host().isEmpty()) {
            note += "; its address is at " + Plain.comment(metadata.host());
        }
        file.append(KeyNotes.lines(note, "publisher"));
    }

    private <T> void proposed(String what, String key, List<T> proposals, Function<T, String> line) {
        if (!proposals.isEmpty()) {
            file.append("# ")
                    .append(MARK)
                    .append(' ')
                    .append(what)
                    .append("\n# ")
                    .append(key)
                    .append(":\n");
            proposals.forEach(p -> file.append("#   - ").append(line.apply(p)).append('\n'));
        }
    }

    // ---- Body --------------------------------------------------------------------------------------------------

    private void body(boolean hasText) {
        file.append("<!-- ")
                .append(MARK)
                .append(" nothing is written here yet. Say in your own words what the text says.");
        file.append(
                hasText ? "" : " Its text is not at hand: save it in the folder of texts under the name of this file.");
        file.append(metadata.doubt().isEmpty() ? "" : " " + metadata.doubt());
        file.append(" -->\n");
        if (!proposals.quotations().isEmpty()) {
            file.append("\n## Quotations\n");
            proposals.quotations().forEach(this::quotation);
        }
    }

    private void quotation(TextProposals.Quoted quoted) {
        file.append("\n<!-- ")
                .append(MARK)
                .append(" line ")
                .append(quoted.line())
                .append(" of the text: ");
        file.append(Plain.comment(quoted.passage()).replace(">", "›").replace("<", "‹"));
        file.append("\n\n> ").append(Plain.markdown(quoted.words())).append("\n>\n> — ");
        // Where it is not one, the link leads nowhere until somebody decides.
        String speakers = String.join(" or ", quoted.speakers());
        file.append("[[" + (quoted.speakers().size() == 1 && quoted.named() ? speakers : "who? " + speakers).strip()
                + "]]");
        file.append("\n\n-->\n");
    }
}
