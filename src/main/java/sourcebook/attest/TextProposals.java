package sourcebook.attest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.evidence.FoldedText;
import sourcebook.evidence.QuotationSearch;
import sourcebook.evidence.SpeakerNames;
import sourcebook.language.Amount;
import sourcebook.language.Quantities;
import sourcebook.language.QuotationMarks;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;
import sourcebook.language.Words;
import sourcebook.link.Site;
import sourcebook.parse.SentenceSplitter;
import sourcebook.text.Text;

/**
 * What the text of a source that is not recorded yet suggests to record of it: whom it names, what it quotes, how much it
 * counts, and from whom it has it. A curator confirms each, or leaves it. Work is linear in the text.
 *
 * @param actors actors of the briefing that the text names, in the order of their first mention
 * @param quotations what stands between quotation marks, phrases of few words apart
 * @param figures amounts with a word behind them that can be their unit
 * @param origins from whom the text says that it has something, each once
 */
public record TextProposals(List<Named> actors, List<Quoted> quotations, List<Counted> figures, List<Origin> origins) {
    /** So many of each kind are proposed; who has read as many reads the text itself. */
    private static final int MAX = 40;

    /** Fewer words in marks are a phrase. */
    private static final int MIN_QUOTED = 6;

    /** A block quotation is a paragraph of a content file, which has no more. */
    private static final int MAX_QUOTED = 2_000;

    /** A text of more characters is read around its quotations only, as far as it says who speaks. */
    private static final int READ_WHOLE = 300_000;

    private static final int AROUND = 2_000;

    /** A table has more words without an end of a sentence, and more amounts that count nothing. */
    private static final int MAX_SENTENCE = 1_000;

    private static final int MAX_AMOUNTS = 5_000;

    private static final Pattern PRINTED_AMOUNT =
            Pattern.compile("[0-9]+(?:\\.[0-9]+)? (?:thousand|million|billion|trillion)");
    private static final Pattern UNIT = Pattern.compile("\\p{Ll}[\\p{L}-]{2,}");
    private static final Pattern FINAL_COMMA = Pattern.compile(",$");

    public TextProposals {
        actors = List.copyOf(actors);
        quotations = List.copyOf(quotations);
        figures = List.copyOf(figures);
        origins = List.copyOf(origins);
    }

    /**
     * An actor of the briefing.
     *
     * @param actor id
     * @param written the longest form in which the text prints the name
     */
    public record Named(String actor, String written) {}

    /**
     * Words between quotation marks.
     *
     * @param speakers ids of those to whom the text can give them by a verb beside them, as far as the briefing knows them
     * @param named whether the paragraph names the speaker; a pronoun can stand for somebody whom the briefing does not know
     * @param line where they begin in the text, counted from 1
     * @param passage the sentence around them
     */
    public record Quoted(String words, List<String> speakers, boolean named, int line, String passage) {}

    /**
     * An amount.
     *
     * @param amount as a figure writes it
     * @param bound as a figure writes it, or null
     * @param unit the word beside it, or a sign
     */
    public record Counted(String amount, @Nullable String bound, String unit, int line, String passage) {}

    /**
     * From whom the text has something.
     *
     * @param origin id of an actor, or the name as it is printed
     */
    public record Origin(String origin, int line, String passage) {}

    /**
     * Reads a text.
     *
     * @param language BCP 47 tag of the text
     * @param publisher id of whoever published it; null where nobody has said so
     * @param authors names of whoever wrote it
     */
    public static TextProposals of(
            String text, String language, @Nullable String publisher, List<String> authors, Site site) {
        return new Reading(text, language, Speakers.of(publisher, authors, List.of(), site), site).read(publisher);
    }

    /** One reading of one text. */
    private static final class Reading {
        private final String content;
        private final Text lines;
        private final @Nullable WordList list;
        private final @Nullable Quantities quantities;
        private final KnownNames names;
        private final SentenceSplitter splitter;
        private final Map<String, Named> actors = new LinkedHashMap<>();
        private final List<Counted> figures = new ArrayList<>();
        private final Set<String> namedInLine = new HashSet<>();
        private final Set<String> quoted = new HashSet<>();
        private final List<Quoted> quotations = new ArrayList<>();
        private final SpeakerNames speakers;
        private int amounts;

        /** Who speaks in the text up to an offset; null before something is quoted. */
        private @Nullable QuotationSearch search;

        private int searched;

        Reading(String content, String language, SpeakerNames speakers, Site site) {
            this.content = content;
            this.speakers = speakers;
            this.lines = new Text("", content);
            this.list = site.vocabulary().words(language).orElse(null);
            this.quantities = site.vocabulary().quantities(language).orElse(null);
            this.splitter = new SentenceSplitter(site.vocabulary().abbreviations(language));
            this.names = KnownNames.of(List.of(), site);
        }

        TextProposals read(@Nullable String publisher) {
            int from = 0;
            for (String line : content.split("\n", -1)) {
                int start = 0;
                namedInLine.clear();
                for (int end : splitter.ends(line)) {
                    sentence(from + start, from + end);
                    start = end;
                }
                quotations(from, from + line.length());
                from += line.length() + 1;
            }
            return new TextProposals(
                    List.copyOf(actors.values()),
                    quotations,
                    figures,
                    list == null ? List.of() : origins(publisher, list));
        }

        private void sentence(int from, int to) {
            Words words = Words.of(content.substring(from, to));
            int i = 0;
            while (i < words.size()) {
                Optional<KnownNames.Named> named = names.from(words.plain(), i);
                named.ifPresent(n -> addActor(n, words, from));
                i = named.map(KnownNames.Named::to).orElse(i + 1);
            }
            if (quantities != null && figures.size() < MAX && words.size() <= MAX_SENTENCE && amounts < MAX_AMOUNTS) {
                for (Amount amount : quantities.amounts(words)) {
                    amounts++;
                    String unit = unit(amount, words);
                    if (unit != null && isCounted(amount, words) && figures.size() < MAX) {
                        figures.add(new Counted(
                                printed(amount, words), amount.bound(), unit, lines.line(from), passage(from, to)));
                    }
                }
            }
        }

        private void addActor(KnownNames.Named named, Words words, int from) {
            Words.Word last = words.get(named.to() - 1);
            String written = content.substring(
                    from + words.get(named.from()).start(),
                    from + last.start() + last.text().length());
            namedInLine.add(named.actor().id());
            actors.merge(
                    named.actor().id(),
                    new Named(named.actor().id(), written),
                    (old, other) -> other.written.length() > old.written.length() ? other : old);
        }

        /** "One of them" counts nothing. */
        private static boolean isCounted(Amount amount, Words words) {
            return amount.to() - amount.from() > 1
                    || Character.isDigit(words.get(amount.from()).text().codePointAt(0))
                    || !Character.isDigit(amount.value().codePointAt(0));
        }

        private static String printed(Amount amount, Words words) {
            String printed = String.join(" ", words.plain().subList(amount.from(), amount.to()));
            boolean negative = amount.value().startsWith("-");
            return PRINTED_AMOUNT.matcher(printed).matches() ? (negative ? "-" : "") + printed : amount.value();
        }

        private @Nullable String unit(Amount amount, Words words) {
            int next = amount.to();
            String sign = amount.sign();
            if (sign != null) {
                // "800 pounds" can be a weight.
                boolean isWord = Character.getType(sign.charAt(0)) == Character.CURRENCY_SYMBOL
                        && next < words.size()
                        && quantities != null
                        && sign.equals(quantities.sign(words.get(next).text()));
                return isWord ? words.get(next).text() : sign;
            }
            boolean vague = !Character.isDigit(amount.value().codePointAt(0));
            if (vague && next < words.size() && is(WordKind.PREPOSITIONS, words, next)) {
                next++;
            }
            return next >= words.size()
                            || words.isParted(next)
                            || !UNIT.matcher(words.get(next).text()).matches()
                            || quantities != null
                                    && quantities.joins(words.get(next).text())
                            || is(WordKind.PREPOSITIONS, words, next)
                            || is(WordKind.ATTRIBUTIONS, words, next)
                            || is(WordKind.PRONOUNS, words, next)
                    ? null
                    : words.get(next).text();
        }

        private boolean is(WordKind kind, Words words, int index) {
            return list != null && list.is(kind, words.get(index).text());
        }

        private void quotations(int from, int to) {
            if (quotations.size() == MAX) {
                return;
            }
            for (QuotationMarks.Pair pair :
                    QuotationMarks.read(content, from, to).pairs()) {
                String words = FINAL_COMMA
                        .matcher(
                                content.substring(pair.open() + 1, pair.close()).strip())
                        .replaceFirst("");
                if (words.length() > MAX_QUOTED
                        || quotations.size() == MAX
                        || Words.of(words).size() < MIN_QUOTED
                        || !quoted.add(words)) {
                    continue;
                }
                List<String> beside =
                        search(pair).speakersBeside(words).stream().sorted().toList();
                quotations.add(new Quoted(
                        words,
                        beside,
                        namedInLine.containsAll(beside),
                        lines.line(pair.open()),
                        around(pair, from, to)));
            }
        }

        private QuotationSearch search(QuotationMarks.Pair pair) {
            QuotationSearch last = search;
            if (last != null && (searched == content.length() || pair.close() + AROUND <= searched)) {
                return last;
            }
            boolean isShort = content.length() <= READ_WHOLE;
            int from = isShort ? 0 : Math.max(0, pair.open() - AROUND);
            searched = isShort ? content.length() : Math.min(content.length(), pair.close() + 2 * AROUND);
            QuotationSearch next =
                    QuotationSearch.ofText(FoldedText.of(content.substring(from, searched)), list, speakers);
            search = next;
            return next;
        }

        /** What stands beside the words says who speaks: a few words before them, and a few behind. */
        private String around(QuotationMarks.Pair pair, int from, int to) {
            int reach = 60;
            int start = Math.max(from, pair.open() - reach);
            int end = Math.min(to, pair.close() + 1 + reach);
            // No word is cut.
            int space = content.indexOf(' ', start);
            start = start == from ? from : space < 0 || space >= pair.open() ? pair.open() : space + 1;
            end = end == to ? to : Math.max(pair.close() + 1, content.lastIndexOf(' ', end));
            return passage(start, pair.open()) + " … " + passage(pair.close() + 1, end);
        }

        private List<Origin> origins(@Nullable String publisher, WordList words) {
            Map<String, Origin> origins = new LinkedHashMap<>();
            for (Attributions.Attribution one : Attributions.in(content, words, names, publisher, splitter)) {
                if (origins.size() < MAX) {
                    origins.putIfAbsent(
                            one.origin(),
                            new Origin(one.origin(), lines.line(one.from()), passage(one.from(), one.to())));
                }
            }
            return List.copyOf(origins.values());
        }

        private String passage(int from, int to) {
            return ReadText.passage(content, from, to);
        }
    }
}
