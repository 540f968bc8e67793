package sourcebook.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sourcebook.language.WordList;

/**
 * Looks for quoted words in a text, by one set of rules for all pages.
 *
 * <p>Words match when they are the same after folding ({@link FoldedText}), as whole words: neither "possible" in
 * "impossible" nor "1,000" in "11,000" is found. What an ellipsis leaves out and a bracketed insertion adds is looked at
 * ({@link Rules}). A final comma or period of the quotation belongs to the sentence around it. The text is read once;
 * then a search costs no more than the lengths of the text and the quotation together.
 */
public final class QuotationSearch {
    /** How many runs a quotation may have. */
    public static final int MAX_PARTS = 8;

    /** So many places of the first part are looked at; words that stand so often say little. */
    private static final int MAX_PLACES = 200;

    private final FoldedText text;
    private final Tokens tokens;
    private final TokenIndex index;
    private final Layout layout;
    private final Rules rules;
    private final @Nullable Attribution attribution;

    private QuotationSearch(Tokens tokens, Layout layout, WordList list, @Nullable Attribution attribution) {
        this.text = tokens.text();
        this.tokens = tokens;
        this.index = new TokenIndex(tokens);
        this.layout = layout;
        this.rules = new Rules(tokens, layout, list);
        this.attribution = attribution;
    }

    /**
     * Returns a search in the text of a source.
     *
     * @param list words of the text's language; null turns off what needs one
     * @param speakers the names of those who may speak in it
     */
    public static QuotationSearch ofText(FoldedText text, @Nullable WordList list, SpeakerNames speakers) {
        Tokens tokens = new Tokens(text);
        WordList words = list == null ? WordList.parse("") : list;
        Layout layout = Layout.ofText(tokens, words);
        Attribution attribution = new Attribution(tokens, layout, list, speakers);
        return new QuotationSearch(tokens, layout, words, attribution);
    }

    /**
     * Returns a search in quotations; no part of what is found is of two of them.
     *
     * @param list words of their language; null turns off what needs one
     */
    public static QuotationSearch ofQuotations(List<String> quotations, @Nullable WordList list) {
        Tokens tokens = new Tokens(FoldedText.of(String.join(Layout.SEPARATOR, quotations)));
        WordList words = list == null ? WordList.parse("") : list;
        return new QuotationSearch(tokens, Layout.ofQuotations(tokens, words), words, null);
    }

    /** Returns what came of the search: the first place that no rule refuses, or what is wrong with the shortest one. */
    public Verdict find(Claim claim) {
        Verdict.Refused refused = new Verdict.Refused(Fault.NOT_FOUND, "");
        int shortest = Integer.MAX_VALUE;
        for (QuotedWords words : readings(claim)) {
            if (words.parts().size() > MAX_PARTS) {
                return new Verdict.Refused(Fault.SHREDDED, "it has more than " + MAX_PARTS + " parts");
            }
            for (Place place : places(words)) {
                Verdict verdict = judge(place, claim);
                int length = place.last().to() - place.first().from();
                if (verdict instanceof Verdict.Refused r && length < shortest) {
                    refused = r;
                    shortest = length;
                } else if (verdict instanceof Verdict.Found) {
                    return verdict;
                }
            }
        }
        return refused.fault() == Fault.NOT_FOUND
                ? new Verdict.Refused(Fault.NOT_FOUND, interruption(claim).orElse(""))
                : refused;
    }

    /** Says what to do about words that the text interrupts to say who speaks. */
    private Optional<String> interruption(Claim claim) {
        QuotedWords words = QuotedWords.of(claim.words());
        if (attribution == null || words.gaps().stream().anyMatch(g -> g.insertions() > 0)) {
            return Optional.empty();
        }
        List<String> first = Interruption.firstWord(words);
        return Optional.of(first)
                .filter(f -> !f.isEmpty())
                .map(index::occurrences)
                .flatMap(starts -> Interruption.find(words, starts, MAX_PLACES, tokens, layout))
                .map(i -> judge(i.place(), claim) instanceof Verdict.Refused r
                        ? "these words stand on both sides of “" + i.prose() + "”, and "
                                + r.fault().message() + ": " + r.detail()
                        : "the text interrupts these words with “" + i.prose() + "”; write an ellipsis there: “"
                                + i.seam() + "”");
    }

    /** Returns the 0-based numbers of the quotations in which the words are found; the search is one in quotations. */
    public Set<Integer> quotations(Claim claim) {
        Set<Integer> found = new HashSet<>();
        for (QuotedWords words : readings(claim)) {
            if (words.parts().size() <= MAX_PARTS) {
                for (Place place : places(words)) {
                    if (judge(place, claim) instanceof Verdict.Found) {
                        found.add(layout.paragraph(place.first().from()));
                    }
                }
            }
        }
        return found;
    }

    /** Returns ids of those to whom the text gives words by a verb of attribution, where they first stand in marks. */
    public Set<String> speakersBeside(String words) {
        List<List<String>> parts = QuotedWords.of(words).parts();
        if (attribution != null && !parts.isEmpty()) {
            for (int at : index.occurrences(parts.get(0))) {
                if (layout.speech(at) != 0) {
                    return attribution.speakers(layout.speech(at));
                }
            }
        }
        return Set.of();
    }

    private static Set<QuotedWords> readings(Claim claim) {
        QuotedWords words = QuotedWords.of(claim.words());
        Set<QuotedWords> readings = new LinkedHashSet<>();
        for (QuotedWords reading : List.of(words, words.withoutFinalStop())) {
            if (reading.parts().stream().flatMap(List::stream).anyMatch(QuotedWords::isWord)) {
                readings.add(reading);
            }
        }
        return readings;
    }

    private Verdict judge(Place place, Claim claim) {
        Optional<Verdict.Refused> refused = rules.refuse(place, claim.use());
        if (refused.isEmpty() && attribution != null && claim.use() == Claim.Use.SPEECH) {
            refused = attribution.refuse(place, claim.speakers());
        }
        return refused.isPresent() ? refused.get() : new Verdict.Found(match(place), rules.changes(place, claim.use()));
    }

    private List<Place> places(QuotedWords words) {
        List<int[]> occurrences = words.parts().stream().map(index::occurrences).toList();
        List<Place> places = new ArrayList<>();
        int[] firsts = occurrences.get(0);
        for (int i = 0; i < firsts.length && i < MAX_PLACES; i++) {
            place(words, firsts[i], occurrences).ifPresent(places::add);
        }
        return places;
    }

    /** The first part stands at a place; each other part follows as early as it can. */
    private Optional<Place> place(QuotedWords words, int first, List<int[]> occurrences) {
        List<Place.Run> runs = new ArrayList<>();
        QuotedWords.Gap gap = words.gaps().get(0);
        List<String> literal = gap.literal();
        boolean begins = !gap.isEmpty() && index.stands(literal, first - literal.size());
        int from = begins ? first - literal.size() : first;
        int to = first + words.parts().get(0).size();
        QuotedWords.Gap before = begins ? QuotedWords.Gap.NONE : gap;
        for (int i = 1; i < words.parts().size(); i++) {
            gap = words.gaps().get(i);
            int size = words.parts().get(i).size();
            int behind = to + gap.literal().size();
            if (index.stands(gap.literal(), to) && index.stands(words.parts().get(i), behind)) {
                to = behind + size;
                continue;
            }
            int next = next(occurrences.get(i), to);
            if (next < 0) {
                return Optional.empty();
            }
            runs.add(new Place.Run(from, to, before));
            before = gap;
            from = next;
            to = next + size;
        }
        gap = words.gaps().get(words.parts().size());
        if (!gap.isEmpty() && index.stands(gap.literal(), to)) {
            to += gap.literal().size();
            gap = QuotedWords.Gap.NONE;
        }
        runs.add(new Place.Run(from, to, before));
        return Optional.of(new Place(List.copyOf(runs), gap));
    }

    private static int next(int[] places, int from) {
        int found = Arrays.binarySearch(places, from);
        int at = found >= 0 ? found : -found - 1;
        return at < places.length ? places[at] : -1;
    }

    private Match match(Place place) {
        int start = tokens.start(place.first().from());
        int end = tokens.end(place.last().to() - 1);
        int last = text.offset(end - 1);
        int behind = end < text.folded().length()
                ? text.offset(end)
                : text.original().length();
        // Behind the last character may follow white space that was folded away.
        String original = text.original();
        int stop = Math.max(last + 1, behind);
        while (stop > last + 1 && Character.isWhitespace(original.charAt(stop - 1))) {
            stop--;
        }
        return new Match(text.offset(start), stop);
    }
}
