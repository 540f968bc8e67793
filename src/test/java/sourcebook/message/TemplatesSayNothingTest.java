package sourcebook.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every word that a template shows comes from messages, and every sign between what it shows, or else a briefing in another
 * language would have it in English, or as English has it.
 */
class TemplatesSayNothingTest {
    private static final Path TEMPLATES = Path.of("templates");

    /** Those in XML and JSON, whose names are for programs. */
    private static final Set<String> FOR_PROGRAMS = Set.of("feed.ftl", "manifest.ftl");

    /** Names that are the same in every language: of formats, an identifier, a key on every keyboard, and an element of HTML. */
    private static final Set<String> NAMES =
            Set.of("BibTeX", "RIS", "DOI", "F", "iframe", "csv", "json", "datapackage", "quotations", "jsonld");

    /** Attributes that readers see or hear; of {@code meta} elements the content is for programs, or given. */
    private static final Pattern SHOWN =
            Pattern.compile("\\s(?:aria-label|title|alt|placeholder|data-label|summary|label)=\"([^\"]*)\"");

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!](?:[^>\"]|\"[^\"]*\")*>");

    /** What a macro writes into a tag, and so stands in none here. */
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b[a-z-]+=\"[^\"]*\"");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’-]*");

    /** A text in an expression; a class, or a key in front of a colon, is a name and not shown. */
    private static final Pattern LITERAL = Pattern.compile("(class=)?\"((?:[^\"\\\\]|\\\\.)*)\"(\\s*:)?");

    /** What French sets apart with spaces, and Chinese and Arabic have signs of their own for. */
    private static final Pattern SIGN = Pattern.compile("[·;:,.!?…()–—]");

    /** Nothing, where something could stand. */
    private static final String NOTHING = "–";

    /** What is no name of the program: it begins with a capital, has a space, or is a word between spaces. */
    private static final Pattern PROSE =
            Pattern.compile("(?s)\\p{Lu}\\p{Ll}+.*|.*\\p{L}{2,}[,;:.]? \\p{L}.*|\\s\\p{L}{2,}\\s?");

    /** A name of a file, or what one ends with. */
    private static final Pattern FILE = Pattern.compile("[\\w-]*\\.\\w+");

    private static final Pattern EXPRESSION = Pattern.compile("(?s)\\$\\{|<#--|</?[#@][^\\s/>]*");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(f -> f.toString().endsWith(".ftl"))
                    .filter(f -> !FOR_PROGRAMS.contains(f.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void everyWordIsAMessage(Path template) throws IOException {
        assertThat(words(Files.readString(template))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void everySignIsAMessage(Path template) throws IOException {
        assertThat(signs(Files.readString(template))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "<p>${x} · ${y}</p>|·",
                "<p>${x}: <@words.link y/></p>|:",
                "<#list x as y>${y}<#sep>; </#sep></#list>|;",
                "<p>${x}<span class=\"visually-hidden\">,</span></p>|','",
                "<p>${x} (${y})</p>|(",
                "<p>${x?join(\", \")}</p>|','",
                "<p>${x + \": \" + y}</p>|:",
                "<p>${\"${x}, ${y}\"}</p>|','",
                "<title>${x} – ${y}</title>|–"
            })
    void findsSigns(String template, String found) {
        assertThat(signs(template)).first().isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>${x}${msg(\"join.facts\")}${y}</p>",
                "<span aria-hidden=\"true\">–</span>",
                "<span style=\"margin: 0\">[<a href=\"a.html#b\">${x}</a>]</span>",
                "<a href=\"${x}.csv\">csv</a>",
                "<@words.count of=x.y/><#-- A comment; with signs: (all). -->",
                "<a href=\"${x + \"index.html\"}\">datapackage.json</a>&nbsp;"
            })
    void findsNoOtherSigns(String template) {
        assertThat(signs(template)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Home</p>|Home",
                "<p>${x} of ${y}</p>|of",
                "<a title=\"A page\" href=\"page.html\">${x}</a>|A page",
                "<a aria-label=\"${x} and ${y}\">${x}</a>|and",
                "<@layout.section id=\"s-x\" title=\"Sources\">|Sources",
                "<@layout.head kicker=\"sources of it\"/>|sources of it",
                "<p>${x?then(\"one word\", \"two\")}</p>|one word",
                "<#if x gt 2>more</#if>|more",
                "<#local a = \" and \">|and",
                "<li data-label=\"Amount\">|Amount"
            })
    void findsWords(String template, String found) {
        assertThat(words(template)).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p class=\"meta\">${msg(\"claim.silent\", x)} · 3</p>",
                "<#-- What is said here. --><#if x == \"site\">–</#if>",
                "<@layout.section id=\"s-x\" title=msg(\"overview.sources\")>",
                "<a href=\"${x.href}\" title=\"${msg(\"frame.pdf\")}\">DOI</a>",
                "<p<#if x gt 1> class=\"a\"</#if>>&lt;</p>",
                "<#macro known> data-known=\"none\"</#macro>",
                "<#assign shapes = {\"says so\": x}>"
            })
    void findsNothingElse(String template) {
        assertThat(words(template)).isEmpty();
    }

    /** Returns the words that a template has outside of messages. */
    private static Set<String> words(String template) {
        Set<String> found = new TreeSet<>();
        Parts parts = Parts.of(template);
        parts.expressions.forEach(e -> literals(e, found));
        Matcher shown = SHOWN.matcher(parts.html);
        while (shown.find()) {
            add(shown.group(1), found);
        }
        parts.lines().forEach(line -> add(line, found));
        return found;
    }

    /** Returns the signs that a template has between what it shows, outside of messages. */
    private static List<String> signs(String template) {
        Parts parts = Parts.of(template);
        Stream<String> literals = parts.expressions.stream()
                .flatMap(e -> LITERAL.matcher(e).results())
                .filter(l -> l.group(1) == null && l.group(3) == null)
                .map(l -> l.group(2).replaceAll("\\$\\{[^}]*}", ""))
                .filter(l -> l.contains(" "));
        return Stream.concat(parts.lines().filter(l -> !l.equals(NOTHING)), literals)
                .map(line -> FILE.matcher(line).replaceAll(""))
                .flatMap(line -> SIGN.matcher(line).results())
                .map(MatchResult::group)
                .toList();
    }

    /** A template taken apart: what stands in expressions and directives, and the HTML around them. */
    private record Parts(List<String> expressions, String html) {
        static Parts of(String template) {
            List<String> expressions = new ArrayList<>();
            StringBuilder html = new StringBuilder();
            Matcher expression = EXPRESSION.matcher(template);
            int at = 0;
            while (expression.find(at)) {
                html.append(template, at, expression.start());
                String start = expression.group();
                at = start.equals("<#--")
                        ? template.indexOf("-->", expression.end()) + 3
                        : end(template, expression.end(), start.equals("${") ? '}' : '>');
                if (!start.equals("<#--") && !start.equals("<#import")) {
                    expressions.add(template.substring(expression.end(), at));
                }
            }
            return new Parts(expressions, html.append(template.substring(at)).toString());
        }

        /** Returns the text between tags. */
        Stream<String> lines() {
            return Stream.of(TAG.matcher(html).replaceAll("\n").split("\n"))
                    .map(line -> ATTRIBUTE.matcher(line).replaceAll("").replaceAll("&[a-z]+;", ""));
        }
    }

    /** Returns where an expression ends: brackets and quotation marks within it do not end it. */
    private static int end(String template, int from, char closing) {
        boolean isQuoted = false;
        int depth = 0;
        for (int i = from; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '"' && template.charAt(i - 1) != '\\') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && c == closing && depth == 0 && !(c == '>' && template.charAt(i - 1) == '-')) {
                return i + 1;
            } else if (!isQuoted && (c == '(' || c == '{')) {
                depth++;
            } else if (!isQuoted && (c == ')' || c == '}')) {
                depth--;
            }
        }
        throw new IllegalArgumentException("no end of " + template.substring(from));
    }

    private static void literals(String expression, Set<String> found) {
        Matcher literal = LITERAL.matcher(expression);
        while (literal.find()) {
            boolean isName = literal.group(1) != null || literal.group(3) != null;
            if (!isName && PROSE.matcher(literal.group(2)).matches()) {
                add(literal.group(2), found);
            }
        }
    }

    private static void add(String text, Set<String> found) {
        Set<String> words = WORD.matcher(text).results().map(r -> r.group()).collect(Collectors.toSet());
        if (!NAMES.containsAll(words)) {
            found.add(text.strip());
        }
    }
}
