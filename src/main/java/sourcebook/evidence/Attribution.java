package sourcebook.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;

/**
 * To whom a text gives what stands in its quotation marks: by a verb of attribution beside the words ("said Ada", "Ada said
 * that"), by a pronoun that goes on from an earlier one, or by a name nearby. It knows names and verbs, not meaning; where
 * the text does not say who speaks, any speaker will do who is named near the words.
 */
final class Attribution {
    private static final int MAX_PHRASE = 14;

    /** How many paragraphs before the words a speaker may be named. */
    private static final int MAX_BACK = 3;

    private static final int MAX_TURN = 40;

    /** How far before words a verb stands right beside them, in tokens: "said that", "called it". Behind them, twice as far. */
    private static final int BESIDE = 3;

    /** Somebody without a name: "a spokesman said". */
    private static final Subject UNNAMED = new Subject(Set.of(), "somebody");

    private static final Subject PRONOUN = new Subject(Set.of(), "a pronoun");

    private final Tokens tokens;
    private final Layout layout;
    private final @Nullable WordList list;
    private final SpeakerNames names;
    private final Mentions mentions;
    private final List<Subject> subjects = new ArrayList<>();
    private final int[] firsts;
    private final int[] lasts;
    private final int[] paragraphs;
    private final List<Set<String>> named = new ArrayList<>();

    /**
     * Who speaks, according to a phrase.
     *
     * @param ids of all who may be meant; empty where it is nobody who is known
     * @param phrase how the text says it
     */
    private record Subject(Set<String> ids, String phrase) {
        static final Subject NONE = new Subject(Set.of(), "");
    }

    Attribution(Tokens tokens, Layout layout, @Nullable WordList list, SpeakerNames names) {
        this.tokens = tokens;
        this.layout = layout;
        this.list = list;
        this.names = names;
        this.mentions = new Mentions(tokens, names);
        int speeches = 0;
        int size = layout.size();
        for (int i = 0; i < size; i++) {
            speeches = Math.max(speeches, layout.speech(i));
        }
        firsts = new int[speeches + 1];
        lasts = new int[speeches + 1];
        paragraphs = new int[size == 0 ? 0 : layout.paragraph(size - 1) + 1];
        for (int i = size - 1; i >= 0; i--) {
            firsts[layout.speech(i)] = i;
            paragraphs[layout.paragraph(i)] = i;
        }
        for (int i = 0; i < size; i++) {
            lasts[layout.speech(i)] = i;
        }
        for (int i = 0; i < size; i++) {
            while (named.size() <= layout.paragraph(i)) {
                named.add(new HashSet<>());
            }
            Mentions.Mention mention = layout.speech(i) == 0 ? mentions.at(i) : null;
            if (mention != null) {
                named.get(layout.paragraph(i)).addAll(mention.ids());
            }
        }
        if (list != null) {
            readSubjects(speeches);
        }
    }

    private void readSubjects(int speeches) {
        subjects.add(Subject.NONE);
        Subject last = Subject.NONE;
        int seen = 0;
        for (int speech = 1; speech <= speeches; speech++) {
            for (; seen < firsts[speech]; seen++) {
                if (layout.isAttribution(seen) && layout.speech(seen) == 0) {
                    Subject subject = before(seen);
                    last = subject == Subject.NONE || subject == PRONOUN ? last : subject;
                }
            }
            Subject subject = ofSpeech(speech);
            if (subject == PRONOUN || subject == Subject.NONE && follows(speech)) {
                subject = subject == PRONOUN ? last : subjects.get(speech - 1);
            }
            subjects.add(subject);
            last = subject == Subject.NONE ? last : subject;
        }
    }

    /** Says whether a run of speech goes on from the one before it, behind its attribution. */
    private boolean follows(int speech) {
        int before = speech > 1 ? lasts[speech - 1] : -1;
        int first = firsts[speech];
        return before >= 0
                && layout.paragraph(before) == layout.paragraph(first)
                && layout.sentence(first) - layout.sentence(before) <= 1;
    }

    private Subject ofSpeech(int speech) {
        int first = firsts[speech];
        int last = lasts[speech];
        if (last + 2 < layout.size() && tokens.form(last + 1).equals("-") && layout.speech(last + 1) == 0) {
            Subject subject = behind(last + 1);
            if (subject != Subject.NONE) {
                return subject;
            }
        }
        int words = 0;
        boolean asked = last > 0 && "?!".contains(tokens.form(last - 1));
        for (int i = last + 1; i < layout.size() && layout.speech(i) == 0 && words++ < MAX_PHRASE; i++) {
            boolean same = layout.sentence(i) == layout.sentence(last);
            if (!same && !(asked && layout.sentence(i) == layout.sentence(last) + 1)) {
                break;
            }
            if (layout.isAttribution(i)) {
                Subject subject = before(i);
                subject = subject == Subject.NONE ? behind(i) : subject;
                if (subject != Subject.NONE) {
                    return subject;
                }
            }
        }
        for (int i = first - 1; i >= 0 && first - i < MAX_TURN && layout.sentence(i) == layout.sentence(first); i--) {
            if (layout.isAttribution(i) && layout.speech(i) == 0) {
                Subject subject = before(i);
                if (subject != Subject.NONE) {
                    return subject;
                }
            }
        }
        return Subject.NONE;
    }

    /** Reads the phrase before a verb, back to where its clause begins; what stands between commas may be passed over. */
    private Subject before(int verb) {
        int sentence = layout.sentence(verb);
        int from = verb;
        int commas = verb > 0 && tokens.form(verb - 1).equals(",") ? 2 : 0;
        while (from > 0
                && verb - from < MAX_PHRASE
                && layout.speech(from - 1) == 0
                && layout.sentence(from - 1) == sentence
                && !(layout.beginsClause(from) && from < verb)
                && !(tokens.form(from - 1).equals(",") && commas-- <= 0)) {
            from--;
        }
        // "Bo, an aide of Ada, said": the name stands before what is said of it.
        int to = verb;
        for (int i = verb - 1; i > from && verb > 0 && tokens.form(verb - 1).equals(","); i--) {
            to = tokens.form(i).equals(",") ? i : to;
        }
        for (int i = from; i < verb; i++) {
            if (layout.kind(i) == WordKind.NEGATIONS) {
                return new Subject(Set.of(), phrase(from, verb + 1));
            }
        }
        return subject(from, to, to - 1);
    }

    private Subject behind(int verb) {
        int sentence = layout.sentence(verb);
        int to = verb + 1;
        while (to < layout.size()
                && to - verb < MAX_PHRASE
                && layout.speech(to) == 0
                && layout.sentence(to) == sentence
                && !tokens.form(to).equals(",")) {
            to++;
        }
        return subject(verb + 1, to, verb + 1);
    }

    /** @param beside the token beside the verb, which may be a name that nobody on the site has, or a pronoun */
    private Subject subject(int from, int to, int beside) {
        Set<String> ids = new HashSet<>();
        for (int i = from; i < to; i++) {
            Mentions.Mention mention = mentions.at(i);
            if (mention != null) {
                boolean isNoSubject =
                        mention.possessive() || (mention.from() > from && layout.isPreposition(mention.from() - 1));
                mention.ids().stream()
                        .filter(id -> !isNoSubject || !names.isPerson(id))
                        .forEach(ids::add);
            }
        }
        if (beside < from || beside >= to || !tokens.isWord(beside)) {
            return ids.isEmpty() ? Subject.NONE : new Subject(ids, phrase(from, to));
        }
        String word = tokens.form(beside);
        if (list != null && list.is(WordKind.PRONOUNS, word)) {
            return PRONOUN;
        } else if (!ids.isEmpty()) {
            return new Subject(ids, phrase(from, to));
        }
        boolean isName = Character.isUpperCase(word.codePointAt(0));
        if (isName) {
            return new Subject(Set.of(), phrase(from, to));
        }
        // "but also declared" goes on with the subject from before; "while the parties denied" has one of its own.
        int words = to - from - (layout.beginsClause(from) ? 1 : 0);
        return beside == to - 1 && words >= 2 ? UNNAMED : Subject.NONE;
    }

    private String phrase(int from, int to) {
        FoldedText text = tokens.text();
        return text.folded().substring(tokens.start(from), tokens.end(to - 1));
    }

    /** Returns ids of those to whom the text gives a run of speech by a verb right beside it. */
    Set<String> speakers(int speech) {
        boolean beside = false;
        for (int i = Math.max(0, firsts[speech] - BESIDE); i < layout.size() && i <= lasts[speech] + 2 * BESIDE; i++) {
            beside |= layout.speech(i) == 0 && layout.isAttribution(i);
        }
        return list == null || !beside ? Set.of() : subjects.get(speech).ids;
    }

    /** Returns what is wrong with giving words at a place to speakers, if anything is. */
    Optional<Verdict.Refused> refuse(Place place, Set<String> speakers) {
        for (Place.Run run : place.runs()) {
            int speech = layout.speech(run.from());
            if (speech != 0 && isQuotedInside(run.from())) {
                return Optional.of(new Verdict.Refused(
                        Fault.OTHER_SPEAKER, "the speaker quotes them: give more of what stands around them"));
            }
            Optional<Verdict.Refused> refused = speech == 0
                    ? refuseProse(run.from(), speakers)
                    : list == null || speakers.isEmpty()
                            ? Optional.empty()
                            : refuseSpeech(speech, run.from(), speakers);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    /** Says whether the token before belongs to a run of speech and opens a mark inside of it. */
    private boolean isQuotedInside(int token) {
        return token - 1 > firsts[layout.speech(token)]
                && layout.paragraph(token - 1) == layout.paragraph(token - 2)
                && tokens.form(token - 1).equals("\"")
                && layout.speech(token - 1) == layout.speech(token)
                && tokens.end(token - 1) == tokens.start(token);
    }

    private Optional<Verdict.Refused> refuseSpeech(int speech, int token, Set<String> speakers) {
        Subject subject = subjects.get(speech);
        if (subject != Subject.NONE && subject != UNNAMED) {
            return subject.ids.stream().anyMatch(speakers::contains)
                    ? Optional.empty()
                    : Optional.of(new Verdict.Refused(Fault.OTHER_SPEAKER, "it says “" + subject.phrase + "”"));
        }
        return isNamedNear(speech, token, speakers, subject == UNNAMED)
                ? Optional.empty()
                : Optional.of(new Verdict.Refused(
                        Fault.NO_SPEAKER,
                        "if it writes the name in another way, say so under 'written' in the source's 'actors'"));
    }

    /** Looks at the sentence, then at the paragraph, then at those before it. */
    private boolean isNamedNear(int speech, int token, Set<String> speakers, boolean near) {
        int sentence = layout.sentence(token);
        boolean others = near;
        for (int i = firsts[speech];
                i > 0 && layout.sentence(i - 1) == sentence && firsts[speech] - i < MAX_TURN;
                i--) {
            Mentions.Mention mention = layout.speech(i - 1) == 0 ? mentions.at(i - 1) : null;
            others |= mention != null && mention.isName() && !mention.possessive();
            if (mention != null && mention.ids().stream().anyMatch(speakers::contains)) {
                return true;
            }
        }
        int paragraph = layout.paragraph(token);
        int back = Math.max(0, paragraph - (others ? 0 : MAX_BACK));
        return named.subList(back, paragraph + 1).stream().flatMap(Set::stream).anyMatch(speakers::contains);
    }

    /** Without marks, words are a speaker's where the text is the speaker's own, or a record of what was said in turns. */
    private Optional<Verdict.Refused> refuseProse(int token, Set<String> speakers) {
        if (names.isOwnVoice(speakers)) {
            return Optional.empty();
        }
        int paragraph = layout.paragraph(token);
        for (int p = paragraph; p >= 0 && paragraph - p < MAX_TURN; p--) {
            int colon = label(paragraphs[p]);
            if (colon >= 0 && colon < token) {
                Subject subject = subject(paragraphs[p], colon, colon);
                return subject.ids.stream().anyMatch(speakers::contains)
                        ? Optional.empty()
                        : Optional.of(new Verdict.Refused(
                                Fault.OTHER_SPEAKER, "it gives them to “" + phrase(paragraphs[p], colon) + "”"));
            }
        }
        return Optional.of(new Verdict.Refused(
                Fault.NO_SPEECH,
                "they stand outside of its quotation marks: put them under 'words', or write them in your own words"));
    }

    /** Returns the index of the colon behind the name that begins a turn of a conversation, or -1. */
    private int label(int from) {
        for (int i = from; i < layout.size() && i - from <= MAX_PHRASE / 2; i++) {
            if (tokens.form(i).equals(":")) {
                return i > from && subject(from, i, i) != Subject.NONE ? i : -1;
            } else if (!tokens.isWord(i) || layout.paragraph(i) != layout.paragraph(from)) {
                return -1;
            }
        }
        return -1;
    }
}
