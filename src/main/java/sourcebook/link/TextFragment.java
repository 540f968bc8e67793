package sourcebook.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;
import sourcebook.parse.Source;
import sourcebook.parse.WebAddress;
import sourcebook.text.Located;

/**
 * Addresses that lead to quoted words in the original of a source, after URL Fragment Text Directives
 * (https://wicg.github.io/scroll-to-text-fragment/): a browser that knows them shows and marks the words, any other one
 * opens the page.
 */
public final class TextFragment {
    /** "[T]he" stands for "the"; browsers take capitals and small letters for the same. */
    private static final Pattern CHANGED_LETTER = Pattern.compile("\\[(\\p{L})\\](?=\\p{L})");

    /** What the text does not have between its words: omissions, insertions, and the ends of its paragraphs. */
    private static final Pattern GAP = Pattern.compile("\\[[^\\[\\]]*+\\]|…|\\.\\.\\.|\\n\\n");

    private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{N}]++|(?<=[\\p{L}\\p{N}])[^\\p{L}\\p{N}]++$");

    /** Longer runs are named by their ends, so that a different mark or a link between them does no harm. */
    private static final int MAX_WORDS = 10;

    private static final int WORDS_OF_AN_END = 5;

    /** Fewer words stand in many places of a text. */
    private static final int MIN_WORDS = 3;

    /** Where words are written without spaces, so many characters are enough. */
    private static final int MAX_CHARACTERS = 60;

    private TextFragment() {}

    /** Returns the address; empty where the source's own one is not known, or no words are quoted. */
    public static Optional<String> of(Document document, Quotation quotation) {
        Located<String> url = document.frontMatter() instanceof Source source ? source.url() : null;
        if (url == null) {
            return Optional.empty();
        }
        String directives = directives(quotation.words());
        // An address with a fragment keeps it.
        return directives.isEmpty()
                ? Optional.empty()
                : Optional.of(url.value() + (url.value().contains("#") ? "" : "#") + directives);
    }

    /** Returns the fragment directive for words as a page quotes them; the empty string where there are none. */
    static String directives(String words) {
        List<List<String>> runs = runs(words);
        List<List<String>> telling =
                runs.stream().filter(r -> r.size() >= MIN_WORDS).toList();
        if (telling.isEmpty()) {
            telling = runs.stream()
                    .max(Comparator.comparingInt(List::size))
                    .map(List::of)
                    .orElse(List.of());
        }
        return telling.isEmpty()
                ? ""
                : telling.stream().map(TextFragment::directive).collect(Collectors.joining("&", ":~:", ""));
    }

    private static List<List<String>> runs(String words) {
        List<List<String>> runs = new ArrayList<>();
        for (String run : GAP.split(CHANGED_LETTER.matcher(words).replaceAll("$1"))) {
            String bare = EDGE.matcher(run.strip()).replaceAll("");
            if (bare.codePoints().anyMatch(Character::isLetterOrDigit)) {
                runs.add(Arrays.asList(bare.split("\\s+")));
            }
        }
        return runs;
    }

    private static String directive(List<String> run) {
        if (run.size() == 1 && run.get(0).length() > MAX_CHARACTERS) {
            return "text=" + encoded(run.get(0).substring(0, run.get(0).offsetByCodePoints(0, MAX_CHARACTERS / 2)));
        }
        if (run.size() <= MAX_WORDS) {
            return "text=" + encoded(String.join(" ", run));
        }
        return "text=" + encoded(String.join(" ", run.subList(0, WORDS_OF_AN_END))) + ","
                + encoded(String.join(" ", run.subList(run.size() - WORDS_OF_AN_END, run.size())));
    }

    /** In a directive the comma, the hyphen and the ampersand have a meaning of their own. */
    private static String encoded(String text) {
        return WebAddress.component(text).replace("-", "%2D");
    }
}
