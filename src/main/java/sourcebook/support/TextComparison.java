package sourcebook.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.SentenceSplitter;
import sourcebook.text.Span;

/** Compares what a source's file says with the source's text, of which the sentences that come closest count. */
public final class TextComparison {
    private static final List<Check> CHECKS = List.of(
            new AmountCheck(),
            new DateCheck(),
            new NameCheck(),
            new DirectionCheck(),
            new OppositeCheck(),
            new ReachCheck());

    private final FeatureReader reader;
    private final Pieces passages;
    private final Document source;
    private final Waivers waivers;
    private final Site site;

    private TextComparison(Site site, FeatureReader reader, Document source, String text, Diagnostics diagnostics) {
        this.site = site;
        this.reader = reader;
        this.source = source;
        this.waivers = new Waivers(
                source, code -> !RecordCheck.CODES.contains(code) && !HouseStyle.CODES.contains(code), diagnostics);
        SentenceSplitter splitter = new SentenceSplitter(
                site.vocabulary().abbreviations(source.source().language().value()));
        List<Evidence> passages = new ArrayList<>();
        for (String paragraph : text.split("\\n\\s*\\n")) {
            String before = "";
            int from = 0;
            for (int to : splitter.ends(paragraph)) {
                String sentence =
                        paragraph.substring(from, to).replaceAll("\\s+", " ").strip();
                Evidence passage = new Evidence(site, reader);
                passage.add(before + " " + sentence);
                passages.add(passage);
                before = sentence;
                from = to;
            }
        }
        this.passages = new Pieces(passages);
    }

    /**
     * Returns a comparison with the text of a source; nothing where it is not in the language of the briefing, or where
     * there are no lists of words of it.
     *
     * @param text the text, in which empty lines divide paragraphs
     */
    public static Optional<TextComparison> of(Site site, Document source, String text, Diagnostics diagnostics) {
        String language = source.source().language().value();
        return Optional.of(language)
                .filter(site.vocabulary()::isOwn)
                .flatMap(l -> FeatureReader.of(l, site))
                .map(r -> new TextComparison(site, r, source, text, diagnostics));
    }

    /** Reports in what a statement differs from the text, and says whether it is as it should be. */
    public boolean compare(String statement, Span span) {
        Features said = reader.readSentence(statement);
        Evidence evidence = new Evidence(site, reader);
        evidence.cite(source);
        evidence.addContext(source);
        // Which day a text means by "Tuesday", the curator's note says; the events have the days.
        site.documents(source.source().events()).forEach(evidence::addContext);
        passages.closest(said).forEach(evidence::merge);
        evidence.widen();
        boolean sound = true;
        for (Finding finding : Check.findings(CHECKS, said, evidence)) {
            sound &= !waivers.report(finding.inText(), statement, span);
        }
        return sound;
    }

    /** Reports the waivers that nothing needed. */
    public void close() {
        waivers.reportIdle();
    }
}
