package sourcebook.support;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.language.QuotationMarks;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;
import sourcebook.language.Words;
import sourcebook.link.SentenceText;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Sentence;

/**
 * Looks how sentences are written, where the briefing has a list of rules for that: words that take sides when they say who
 * says something, superlatives, likelihood and confidence in one sentence (as in Intelligence Community Directive 203), and
 * names that are spelled otherwise than in the actor's file. Words in quotation marks and the names that links show are not
 * looked at. The work is linear in the length of the sentences.
 */
public final class HouseStyle {
    /** What is found here and nowhere else. */
    static final Set<Code> CODES =
            EnumSet.of(Code.LOADED_WORD, Code.SUPERLATIVE, Code.LIKELIHOOD_AND_CONFIDENCE, Code.OTHER_SPELLING);

    private static final Set<WordKind> KINDS =
            EnumSet.of(WordKind.LOADED, WordKind.SUPERLATIVES, WordKind.LIKELIHOOD, WordKind.CONFIDENCE);

    /** Stands for what is not looked at: a word that is in no list. */
    private static final char MASK = '0';

    private final WordList list;
    private final Spellings spellings;
    private final Site site;
    private final Diagnostics diagnostics;

    private HouseStyle(WordList list, Site site, Diagnostics diagnostics) {
        this.list = list;
        this.spellings = new Spellings(site);
        this.site = site;
        this.diagnostics = diagnostics;
    }

    /** Reports what is written against the rules of the briefing; nothing where it has none. */
    public static void check(Site site, Diagnostics diagnostics) {
        Optional<WordList> rules = site.vocabulary().style();
        if (rules.isPresent()) {
            HouseStyle style = new HouseStyle(rules.get(), site, diagnostics);
            site.documents().forEach(style::check);
        }
    }

    private void check(Document page) {
        Waivers waivers = new Waivers(page, CODES::contains, diagnostics);
        for (Sentence sentence : page.body().sentences()) {
            List<Finding> findings = findings(sentence.text());
            if (!findings.isEmpty()) {
                String shown = SentenceText.of(sentence, site);
                findings.forEach(f -> waivers.report(f, shown, sentence.span()));
            }
        }
        waivers.reportIdle();
    }

    private List<Finding> findings(String sentence) {
        String own = own(sentence);
        Words words = Words.of(own);
        List<Finding> findings = new ArrayList<>();
        String likelihood = "";
        String confidence = "";
        for (WordList.Hit hit : list.find(words.plain(), KINDS)) {
            String written = written(own, words, hit);
            switch (hit.kind()) {
                case LOADED ->
                    findings.add(new Finding(
                            Code.LOADED_WORD,
                            written,
                            "“" + written + "” takes sides on what somebody says",
                            "write says, said, according to"));
                case SUPERLATIVES ->
                    findings.add(new Finding(
                            Code.SUPERLATIVE,
                            written,
                            "“" + written + "” is a superlative",
                            "say how much, or quote who says so"));
                case LIKELIHOOD -> likelihood = likelihood.isEmpty() ? written : likelihood;
                case CONFIDENCE -> confidence = confidence.isEmpty() ? written : confidence;
                default -> {
                    // A neutral phrase is one that the briefing allows.
                }
            }
        }
        if (!likelihood.isEmpty() && !confidence.isEmpty()) {
            findings.add(new Finding(
                    Code.LIKELIHOOD_AND_CONFIDENCE,
                    confidence,
                    "“" + confidence + "” says how sure somebody is, and “" + likelihood + "” how likely something is",
                    "make two sentences of it"));
        }
        findings.addAll(spellings.in(own, words));
        return findings;
    }

    private static String written(String text, Words words, WordList.Hit hit) {
        return text.substring(
                words.get(hit.from()).start(), words.get(hit.to() - 1).end());
    }

    /** Returns a sentence in which the words that it quotes, and the names that its links show, are masked. */
    private static String own(String sentence) {
        char[] own = sentence.replace(Sentence.NAME, MASK).toCharArray();
        for (QuotationMarks.Pair pair :
                QuotationMarks.read(sentence, 0, sentence.length()).pairs()) {
            for (int i = pair.open(); i <= pair.close(); i++) {
                own[i] = MASK;
            }
        }
        return new String(own);
    }
}
