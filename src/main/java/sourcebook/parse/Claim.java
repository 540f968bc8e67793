package sourcebook.parse;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Edit;
import sourcebook.text.Located;

/**
 * One proposition that can be affirmed or denied.
 *
 * @param title the proposition
 * @param order place among the claims, from 1; null behind those that have one
 * @param topics ids of the topics to which it belongs
 * @param broader id of the claim of which it is a part: who denies that one denies this one, too
 * @param denial words that complete "somebody denies …", for those who deny it where it is the broader claim
 * @param firstPublished the day on which the page was first published
 * @param updates significant changes of the page
 * @param corrections corrections of the page
 * @param formerly ids that the page had, the oldest first
 * @param waivers checks that are wrong about sentences of the file
 */
public record Claim(
        @Required Located<String> title,
        @Nullable Integer order,
        @Required List<Located<String>> topics,
        @Nullable Located<String> broader,
        @Nullable Located<String> denial,
        List<Located<String>> variants,
        List<Located<String>> formerly,
        List<Waiver> waivers,
        @Nullable Status status,
        @Nullable Located<EdtfDate> firstPublished,
        List<History.Update> updates,
        List<History.Correction> corrections)
        implements FrontMatter, Ordered {

    /** A proposition stands in sentences, lists and headings, where its own period would be in the way. */
    @Override
    public void check(YamlNode.Mapping given, Diagnostics diagnostics) {
        Ordered.super.check(given, diagnostics);
        if (title != null && title.value().endsWith(".")) {
            String without = title.value().substring(0, title.value().length() - 1);
            diagnostics.add(Diagnostic.at(title.span(), Code.FINAL_PERIOD, "the title of a claim ends without a period")
                    .help("take it out")
                    .mendedBy(Edit.of(title.span(), title.value(), without)));
        }
    }

    @Override
    public History history() {
        return new History(firstPublished, updates, corrections);
    }

    @Override
    public Stream<Reference> references() {
        return Stream.concat(
                FrontMatter.references(topics, Family.TOPIC), FrontMatter.reference(broader, Family.CLAIM));
    }
}
