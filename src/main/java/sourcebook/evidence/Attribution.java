package sourcebook.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sourcebook.language.WordList;

/**
 * To whom a text gives what stands in its quotation marks: by a verb of attribution beside the words ("said Ada", "Ada said
 * that"), by a pronoun that goes on from an earlier one, or by a name nearby. It knows names and verbs, not meaning; where
 * the text does not say who speaks, any speaker will do who is named near the words.
 */
final class Attribution {
    /** How many paragraphs before the words a speaker may be named. */
    private static final int MAX_BACK = 3;

    /** How many words the name may have that begins a turn of a conversation. */
    private static final int MAX_LABEL = 7;

    /** How many words a name has at most that nobody on the site has. */
    private static final int MAX_NAME = 3;

    /** How far before words a verb stands right beside them, in tokens: "said that", "called it". Behind them, twice as far. */
    private static final int BESIDE = 3;

    private final Tokens tokens;
    private final Layout layout;
    private final SpeakerNames names;
    private final Mentions mentions;
    private final SpeechRuns runs;
    private final Phrases phrases;
    private final List<Subject> subjects;
    private final int[] paragraphs;
    private final List<Set<String>> named = new ArrayList<>();

    /** How many paragraphs begin like a turn of a conversation, and with how many names. */
    private final int turns;

    private final int takers;

    /** @param list null turns off who speaks in quotation marks */
    Attribution(Tokens tokens, Layout layout, @Nullable WordList list, SpeakerNames names) {
        this.tokens = tokens;
        this.layout = layout;
        this.names = names;
        WordList words = list == null ? WordList.parse("") : list;
        this.mentions = new Mentions(tokens, names, words);
        this.runs = new SpeechRuns(layout, mentions);
        this.phrases = new Phrases(tokens, layout, words, names, mentions, runs);
        this.subjects = list == null ? List.of() : new Subjects(tokens, layout, names, mentions, runs, phrases).read();
        int size = layout.size();
        paragraphs = new int[size == 0 ? 0 : layout.paragraph(size - 1) + 1];
        for (int i = size - 1; i >= 0; i--) {
            paragraphs[layout.paragraph(i)] = i;
        }
        List<String> labels = new ArrayList<>();
        for (int paragraph : paragraphs) {
            int colon = label(paragraph);
            if (colon >= 0) {
                labels.add(phrases.phrase(paragraph, colon));
            }
        }
        turns = labels.size();
        takers = new HashSet<>(labels).size();
        for (int i = 0; i < size; i++) {
            while (named.size() <= layout.paragraph(i)) {
                named.add(new HashSet<>());
            }
            Mentions.Mention mention = layout.speech(i) == 0 ? mentions.at(i) : null;
            if (mention != null) {
                named.get(layout.paragraph(i)).addAll(mention.ids());
            }
        }
    }

    /** Returns ids of those to whom the text gives a run of speech by a verb right beside it. */
    Set<String> speakers(int speech) {
        boolean beside = false;
        for (int i = Math.max(0, runs.first(speech) - BESIDE);
                i < layout.size() && i <= runs.last(speech) + 2 * BESIDE;
                i++) {
            beside |= layout.speech(i) == 0 && layout.isAttribution(i);
        }
        return subjects.isEmpty() || !beside ? Set.of() : subjects.get(speech).ids();
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
                    : subjects.isEmpty() || speakers.isEmpty()
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
        return token - 1 > runs.first(layout.speech(token))
                && layout.paragraph(token - 1) == layout.paragraph(token - 2)
                && tokens.form(token - 1).equals("\"")
                && layout.speech(token - 1) == layout.speech(token)
                && tokens.end(token - 1) == tokens.start(token);
    }

    private Optional<Verdict.Refused> refuseSpeech(int speech, int token, Set<String> speakers) {
        Subject subject = subjects.get(speech);
        boolean isUnnamed = subject.kind() == Subject.Kind.UNNAMED || subject.kind() == Subject.Kind.INDEFINITE;
        boolean isOther = switch (subject.kind()) {
            case NONE -> false;
            case UNNAMED -> subject.others().containsAll(speakers);
            case INDEFINITE -> speakers.stream().allMatch(names::isPerson);
            case WRITTEN -> true;
            case PRONOUN, NAMED -> subject.ids().stream().noneMatch(speakers::contains);
        };
        if (isOther) {
            return Optional.of(new Verdict.Refused(Fault.OTHER_SPEAKER, "it says “" + subject.phrase() + "”"));
        }
        return subject.kind() == Subject.Kind.NAMED || isNamedNear(speech, token, speakers, isUnnamed)
                ? Optional.empty()
                : Optional.of(new Verdict.Refused(
                        Fault.NO_SPEAKER,
                        "if it writes the name in another way, say so under 'written' in the source's 'actors'"));
    }

    /** Looks at the sentence, then at the paragraph, then at those before it. */
    private boolean isNamedNear(int speech, int token, Set<String> speakers, boolean near) {
        int sentence = layout.sentence(token);
        boolean others = near;
        for (int i = runs.first(speech);
                i > 0 && layout.sentence(i - 1) == sentence && runs.first(speech) - i < Subjects.MAX_TURN;
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
        boolean isDirection = "[(".contains(tokens.form(paragraphs[paragraph]));
        for (int p = paragraph; p >= 0 && !isDirection && paragraph - p < Subjects.MAX_TURN; p--) {
            int colon = label(paragraphs[p]);
            if (colon >= 0 && colon < token && isTurn(p, paragraph)) {
                Subject subject = label(paragraphs[p], colon);
                return subject.ids().stream().anyMatch(speakers::contains)
                        ? Optional.empty()
                        : Optional.of(new Verdict.Refused(
                                Fault.OTHER_SPEAKER,
                                "it gives them to “" + phrases.phrase(paragraphs[p], colon) + "”"));
            }
        }
        return Optional.of(new Verdict.Refused(
                Fault.NO_SPEECH,
                "they stand outside of its quotation marks: put them under 'words', or write them in your own words"));
    }

    /**
     * A headline such as "Marsh: the dam will hold" begins no turn, and what follows it is the reporter's: in a conversation others
     * have turns, too, and where one goes on in more paragraphs, somebody has two.
     */
    private boolean isTurn(int labelled, int paragraph) {
        return takers > 1 && (labelled == paragraph || takers < turns);
    }

    /** Returns the index of the colon behind the name that begins a turn of a conversation, or -1. */
    private int label(int from) {
        for (int i = from; i < layout.size() && i - from <= MAX_LABEL; i++) {
            if (tokens.form(i).equals(":")) {
                boolean isLabel = i > from && (label(from, i).isKnown() || isLikeName(from, i));
                return isLabel ? i : -1;
            } else if (!tokens.isWord(i) && !".()".contains(tokens.form(i))
                    || layout.paragraph(i) != layout.paragraph(from)) {
                break;
            }
        }
        return isInitial(from) ? from + 1 : -1;
    }

    /** "Q. Is it safe?": who asks and who answers has one letter. */
    private boolean isInitial(int token) {
        return token + 2 < layout.size()
                && tokens.form(token).length() == 1
                && Character.isUpperCase(tokens.form(token).charAt(0))
                && tokens.form(token + 1).equals(".")
                && mentions.at(token + 2) == null;
    }

    /** Returns who is named before the colon that begins a turn of a conversation. */
    private Subject label(int from, int colon) {
        Subject subject = phrases.subject(from, colon, colon, false);
        Set<String> ids = new HashSet<>();
        for (int i = from; i < colon && !subject.isKnown(); i++) {
            Mentions.Mention mention = mentions.inCapitals(i);
            if (mention != null) {
                ids.addAll(mention.ids());
            }
        }
        return ids.isEmpty() ? subject : Subject.named(ids, phrases.phrase(from, colon));
    }

    /** Says whether what stands before a colon looks like somebody's name, be it of nobody on the site: "Reporter", "Q". */
    private boolean isLikeName(int from, int colon) {
        for (int i = from; i < colon; i++) {
            if (tokens.isWord(i) && !Character.isUpperCase(tokens.form(i).codePointAt(0))) {
                return false;
            }
        }
        return colon - from <= MAX_NAME;
    }
}
