package sourcebook.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.link.SentenceText;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Sentence;
import sourcebook.parse.Source;
import sourcebook.text.Located;

/** A source that is called silent on a claim does not speak of its matter in the summary, a quotation or a record. */
final class SilenceCheck implements RecordCheck {
    /** So many silences of a source are looked at, which keeps the work linear. */
    private static final int MAX_SILENCES = 500;

    /** Words of a title that stand no farther apart than so many words speak of one thing. */
    private static final int NEAR = 20;

    /** Fewer words of a title say too little. */
    private static final int LEAST = 2;

    /** Where the first section begins; behind it, the curator may write of what the text does not say. */
    private static final String SECTION = "\n## ";

    @Override
    public void check(Document document, Site site, FeatureReader reader, Consumer<Found> findings) {
        Source source = document.source();
        if (source.silent().isEmpty()) {
            return;
        }
        List<Said> all = said(document, source, site, reader);
        for (Located<String> silence : source.silent()
                .subList(0, Math.min(MAX_SILENCES, source.silent().size()))) {
            Features title = reader.read(site.document(silence.value()).title());
            all.stream()
                    .filter(s -> speaks(s.features, title))
                    .findFirst()
                    .ifPresent(s -> findings.accept(new Found(
                            new Finding(
                                    Code.SPOKEN_SILENCE,
                                    "",
                                    "the source is called silent on '" + silence + "', and line " + s.line
                                            + " seems to speak of it",
                                    "add a position, or waive the check with words of that line: “" + shown(s.text)
                                            + "”"),
                            s.text,
                            silence.span())));
        }
    }

    /** @param line where it stands in the source's file, counted from 1 */
    private record Said(String text, int line, Features features) {}

    private static List<Said> said(Document document, Source source, Site site, FeatureReader reader) {
        List<Said> all = new ArrayList<>();
        int summary = document.text().content().indexOf(SECTION);
        for (Sentence sentence : document.body().sentences()) {
            if (summary < 0 || sentence.span().start() < summary) {
                add(SentenceText.of(sentence, site), sentence.span().line(), reader, all);
            }
        }
        document.body().quotations().forEach(q -> add(q.words(), q.span().line(), reader, all));
        source.positions().forEach(p -> {
            int line = p.claim().span().line();
            add(p.words() == null ? null : p.words().value(), line, reader, all);
            add(p.note(), line, reader, all);
        });
        source.reactions().forEach(r -> add(r.act(), r.by().get(0).span().line(), reader, all));
        source.provisions().forEach(p -> add(p.text(), p.provision().span().line(), reader, all));
        return all;
    }

    private static void add(@Nullable String text, int line, FeatureReader reader, List<Said> all) {
        if (text != null) {
            all.add(new Said(text, line, reader.read(text)));
        }
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= NEAR * 4 ? line : line.substring(0, line.offsetByCodePoints(0, NEAR * 4 - 2)) + " …";
    }

    /** Says whether most words of a title stand near each other in a text, and none but others are named there. */
    private static boolean speaks(Features text, Features title) {
        Set<String> wanted = title.content();
        int needed = Math.max(LEAST, wanted.size() / 2 + 1);
        if (text.content().stream().filter(wanted::contains).count() < needed) {
            return false;
        }
        Set<Document> named =
                title.named().stream().map(ActorNames.Named::actor).collect(Collectors.toSet());
        boolean ofOthers = !named.isEmpty()
                && !text.named().isEmpty()
                && text.named().stream().noneMatch(n -> named.contains(n.actor()));
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < text.words().size() && !ofOthers; i++) {
            String stem = Features.stem(text.words().get(i).text());
            if (wanted.contains(stem)) {
                last.put(stem, i);
                int from = i - NEAR;
                if (last.values().stream()
                                .filter(at -> Objects.requireNonNull(at) > from)
                                .count()
                        >= needed) {
                    return true;
                }
            }
        }
        return false;
    }
}
