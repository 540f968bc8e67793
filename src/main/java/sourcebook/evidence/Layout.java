package sourcebook.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.language.QuotationMarks;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;

/** Where each token of a text stands: its paragraph, its sentence, its run of speech; and what words do to sentences. */
final class Layout {
    /** Stands between quotations that are searched together; a noncharacter, which no content file may hold. */
    static final String SEPARATOR = "\uFDD3";

    /** What may not be left out, added or cut off without a word. */
    static final Set<WordKind> SENSITIVE =
            EnumSet.of(WordKind.NEGATIONS, WordKind.DENIALS, WordKind.CONDITIONS, WordKind.HEDGES, WordKind.NUMBERS);

    /** What words do to a sentence or to the names in it. */
    private static final Set<WordKind> MARKED = EnumSet.of(
            WordKind.TIMES,
            WordKind.AFTERS,
            WordKind.BEFORES,
            WordKind.ACTIONS,
            WordKind.DATES,
            WordKind.PASTS,
            WordKind.CARRIERS,
            WordKind.SHOWINGS,
            WordKind.FORGERIES,
            WordKind.UNSAYINGS,
            WordKind.RECEIVINGS,
            WordKind.TITLES,
            WordKind.RELATIVES,
            WordKind.COORDINATORS,
            WordKind.REMARKS,
            WordKind.AGENTS,
            WordKind.FUTURES,
            WordKind.RANGES,
            WordKind.HEARINGS,
            WordKind.UTTERINGS,
            WordKind.INDEFINITES,
            WordKind.HEADLINES,
            WordKind.AUXILIARIES,
            WordKind.PARTS,
            WordKind.BOUNDS,
            WordKind.DEPENDENTS,
            WordKind.PREPOSITIONS,
            WordKind.ATTRIBUTIONS,
            WordKind.PRONOUNS,
            WordKind.ARTICLES,
            WordKind.CLAUSES,
            WordKind.ASCRIPTIONS,
            WordKind.BYLINES,
            WordKind.QUOTES,
            WordKind.PASSIVES,
            WordKind.COMPLEMENTS,
            WordKind.REFERENCES);

    /** Of several words in a row, the first is marked for these, and the last for all others. */
    private static final Set<WordKind> BY_FIRST_WORD = EnumSet.of(WordKind.CLAUSES, WordKind.TIMES, WordKind.AFTERS);

    /** A line that is longer was not broken by hand: its end is that of a paragraph, unless a small letter follows. */
    private static final int LONGEST_LINE = 120;

    private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}");

    private final Tokens tokens;
    private final int[] paragraphs;
    private final int[] sentences;
    private final int[] speeches;
    private final @Nullable WordKind[] kinds;
    private final WordList list;
    private final Map<WordKind, BitSet> marked = new EnumMap<>(WordKind.class);
    private int runs;

    private Layout(Tokens tokens, WordList list) {
        this.tokens = tokens;
        this.list = list;
        int size = tokens.size();
        paragraphs = new int[size];
        sentences = new int[size];
        speeches = new int[size];
        kinds = new WordKind[size];
        List<String> words = new ArrayList<>();
        int[] places = new int[size];
        for (int i = 0; i < size; i++) {
            if (tokens.isWord(i)) {
                places[words.size()] = i;
                words.add(tokens.form(i));
            }
        }
        for (WordList.Hit hit : list.find(words, SENSITIVE)) {
            boolean inARow = places[hit.to() - 1] - places[hit.from()] == hit.to() - 1 - hit.from();
            for (int k = hit.from(); inARow && k < hit.to(); k++) {
                kinds[places[k]] = hit.kind();
            }
        }
        list.findEach(words, MARKED).forEach((kind, hits) -> {
            BitSet at = new BitSet(size);
            for (WordList.Hit hit : hits) {
                at.set(places[BY_FIRST_WORD.contains(kind) ? hit.from() : hit.to() - 1]);
            }
            marked.put(kind, at);
        });
        readDates();
    }

    /** "До 2022 года" says when, and not how many. */
    private void readDates() {
        for (int i = 0; i + 1 < kinds.length; i++) {
            if (is(WordKind.BEFORES, i) && kinds[i] == WordKind.CONDITIONS) {
                if (isDate(i + 1)) {
                    kinds[i] = null;
                    marked(WordKind.BOUNDS).clear(i);
                } else {
                    marked(WordKind.BEFORES).clear(i);
                }
            }
        }
    }

    private boolean isDate(int number) {
        boolean isYear = YEAR.matcher(tokens.form(number)).matches();
        int next = number + 1;
        boolean isAlone = next == kinds.length || !tokens.isWord(next) || is(WordKind.PRONOUNS, next);
        return is(WordKind.DATES, next) && kinds[number] == WordKind.NUMBERS || isYear && isAlone;
    }

    /** Returns the layout of a text with paragraphs, in which quotation marks show what is speech. */
    static Layout ofText(Tokens tokens, WordList list) {
        Layout layout = new Layout(tokens, list);
        layout.readParagraphs();
        layout.readSpeeches();
        layout.readSentences();
        return layout;
    }

    /** Returns the layout of quotations between separators; each is a run of speech and a paragraph of its own. */
    static Layout ofQuotations(Tokens tokens, WordList list) {
        Layout layout = new Layout(tokens, list);
        int number = 0;
        for (int i = 0; i < tokens.size(); i++) {
            number += tokens.form(i).equals(SEPARATOR) ? 1 : 0;
            layout.paragraphs[i] = number;
            layout.speeches[i] = number + 1;
        }
        layout.readSentences();
        return layout;
    }

    private int offset(int token) {
        return tokens.text().offset(tokens.start(token));
    }

    private void readParagraphs() {
        String original = tokens.text().original();
        int lineStart = 0;
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int to = offset(i);
            int breaks = 0;
            boolean isLong = false;
            for (int k = from; k < to; k++) {
                if (original.charAt(k) == '\n') {
                    isLong |= k - lineStart > LONGEST_LINE;
                    lineStart = k + 1;
                    breaks++;
                }
            }
            boolean goesOn = Character.isLowerCase(tokens.text().folded().codePointAt(tokens.start(i)));
            boolean begins = breaks > 1 || isLong && !goesOn;
            paragraphs[i] = i == 0 ? 0 : paragraphs[i - 1] + (begins ? 1 : 0);
            from = to;
        }
    }

    private void readSentences() {
        int last = -1;
        for (int i = 1; i < tokens.size(); i++) {
            last = isMark(i - 1) ? last : i - 1;
            boolean begins = paragraphs[i] != paragraphs[i - 1] || beginsSentence(i, last);
            sentences[i] = sentences[i - 1] + (begins ? 1 : 0);
        }
    }

    /** Says whether a token is a mark that may stand between two sentences. */
    private boolean isMark(int token) {
        return "\")]([".contains(tokens.form(token)) || opensByDash(token);
    }

    /** @param last the last token before it that is no such mark, or -1 */
    private boolean beginsSentence(int token, int last) {
        int first = tokens.text().folded().codePointAt(tokens.start(token));
        String form = tokens.form(token);
        boolean canBegin = !Character.isLowerCase(first) && (tokens.isWord(token) || "\"([".contains(form));
        // A mark that touches the word before it closes; it belongs to that sentence.
        boolean closes = form.equals("\"") && tokens.start(token) == tokens.end(token - 1);
        if (!canBegin || closes) {
            return false;
        }
        boolean wasOpening = isMark(token - 1) && tokens.start(token) == tokens.end(token - 1) && !isClosing(token - 1);
        if (last < 0 || wasOpening) {
            return false;
        }
        String end = tokens.form(last);
        if (end.equals(".") && last > 0 && tokens.end(last - 1) == tokens.start(last)) {
            String word = tokens.form(last - 1);
            boolean initial = word.codePointCount(0, word.length()) == 1 && Character.isUpperCase(word.codePointAt(0));
            return !initial && !list.is(WordKind.ABBREVIATIONS, word);
        }
        return end.equals("?") || end.equals("!") || end.equals(".") || end.equals(Tokens.ELLIPSIS);
    }

    private boolean isClosing(int token) {
        return token > 0 && tokens.end(token - 1) == tokens.start(token);
    }

    private void readSpeeches() {
        String original = tokens.text().original();
        DashedSpeech dashes = new DashedSpeech(tokens, marked(WordKind.ATTRIBUTIONS));
        boolean runsOn = false;
        int from = 0;
        while (from < tokens.size()) {
            int to = from + 1;
            while (to < tokens.size() && paragraphs[to] == paragraphs[from]) {
                to++;
            }
            if (dashes.isReply(from, to)) {
                runs++;
                fill(from, to, dashes.interruptions(from, to, true));
                runsOn = false;
                from = to;
                continue;
            }
            int start = offset(from);
            int end = to < tokens.size() ? offset(to) : original.length();
            QuotationMarks.Reading reading = QuotationMarks.read(original, start, end);
            boolean reopens = runsOn && QuotationMarks.isOpening(original.charAt(start));
            int token = from;
            for (QuotationMarks.Pair pair : reading.pairs()) {
                boolean continued = reopens && pair.open() == start;
                runs += continued ? 0 : 1;
                token = fill(token, to, pair.open(), pair.close(), dashes);
            }
            int open = runningOn(reading, to, original);
            runsOn = open >= 0;
            if (runsOn) {
                runs += reopens && open == start ? 0 : 1;
                fill(token, to, open, end, dashes);
            }
            from = to;
        }
    }

    /** Returns the offset of a mark that is not closed, since the next paragraph opens it again; or -1. */
    private int runningOn(QuotationMarks.Reading reading, int next, String original) {
        if (reading.lone().isEmpty()
                || next >= tokens.size()
                || !QuotationMarks.isOpening(original.charAt(offset(next)))) {
            return -1;
        }
        QuotationMarks.Lone last = reading.lone().get(reading.lone().size() - 1);
        int behind = reading.pairs().isEmpty()
                ? 0
                : reading.pairs().get(reading.pairs().size() - 1).close();
        return last.opens() && last.index() >= behind ? last.index() : -1;
    }

    private int fill(int from, int to, int open, int close, DashedSpeech dashes) {
        int first = from;
        while (first < to && offset(first) < open) {
            first++;
        }
        int behind = first;
        while (behind < to && offset(behind) <= close) {
            behind++;
        }
        fill(first, behind, dashes.interruptions(first, behind, false));
        return behind;
    }

    /** Gives tokens to the run of speech that was counted last, and what stands behind each interruption to one more. */
    private void fill(int from, int to, List<DashedSpeech.Prose> interruptions) {
        int token = from;
        for (DashedSpeech.Prose prose : interruptions) {
            Arrays.fill(speeches, token, prose.from(), runs);
            token = prose.to();
            runs += token < to ? 1 : 0;
        }
        Arrays.fill(speeches, token, to, runs);
    }

    /** Says whether a token is the dash behind which somebody's words begin or go on. */
    private boolean opensByDash(int token) {
        return tokens.form(token).equals("-")
                && speeches[token] != 0
                && (token == 0 || speeches[token - 1] != speeches[token]);
    }

    int size() {
        return paragraphs.length;
    }

    int paragraph(int token) {
        return paragraphs[token];
    }

    int sentence(int token) {
        return sentences[token];
    }

    /** Returns the number of the run of speech in which a token stands; 0 in prose. Marks belong to what they enclose. */
    int speech(int token) {
        return speeches[token];
    }

    /** Returns what may not be touched silently, or null for a word that may. */
    @Nullable
    WordKind kind(int token) {
        return kinds[token];
    }

    /** Says whether a word is of a kind, or the last of several words that are; of clauses and times, the first. */
    boolean is(WordKind kind, int token) {
        return token >= 0 && marked(kind).get(token);
    }

    /** Says whether the language of the text has words of a kind. */
    boolean knows(WordKind kind) {
        return list.has(kind);
    }

    private BitSet marked(WordKind kind) {
        return Objects.requireNonNull(marked.get(kind));
    }

    boolean isAttribution(int token) {
        return is(WordKind.ATTRIBUTIONS, token);
    }

    /** Says whether a clause that begins right behind a token depends on what stands before that. */
    boolean makesDependent(int token) {
        return is(WordKind.DEPENDENTS, token) || isAttribution(token);
    }

    boolean beginsClause(int token) {
        return is(WordKind.CLAUSES, token);
    }

    /** Says whether a token begins a sentence, of prose or of what a mark opens. */
    boolean isBeginning(int token) {
        return token == 0
                || sentences[token] != sentences[token - 1]
                || ((tokens.form(token - 1).equals("\"") || opensByDash(token - 1))
                        && Character.isUpperCase(tokens.text().folded().codePointAt(tokens.start(token))));
    }
}
