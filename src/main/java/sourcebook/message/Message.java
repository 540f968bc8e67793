package sourcebook.message;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.text.Wording;

/**
 * A message in the syntax of ICU's MessageFormat, with numbered arguments; {@code plural} and {@code select} choose among
 * words. ICU reads it, and knows which plural a number takes (Unicode TR 35). Its own formatter would set up formats of
 * numbers and dates for each message, which none here needs.
 */
final class Message {
    private static final int MAX_NESTING = 20;

    /** The form that every choice has. */
    private static final String OTHER = "other";

    /** A mark that opens a quotation at the end of words; French has a space behind it that does not break. */
    private static final Pattern QUOTED = Pattern.compile("[“„«‹‘‚「『][\\u00a0\\u202f]?$");

    private final List<Piece> pieces;

    private sealed interface Piece permits Words, Argument, Counted, Choice {}

    private record Words(String text) implements Piece {}

    /** @param quoted whether it stands behind an opening quotation mark */
    private record Argument(int index, boolean quoted) implements Piece {}

    /** The number by which a plural was chosen. */
    private record Counted(int index) implements Piece {}

    /** @param forms by keyword, or by number behind an equals sign */
    private record Choice(boolean counts, int index, Map<String, Message> forms) implements Piece {}

    private Message(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException if it is not well-formed, or asks for more than is described here
     */
    static Message parse(String pattern) {
        if (isTooDeep(pattern)) {
            throw new IllegalArgumentException("its braces are nested too deeply");
        }
        return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0
                ? new Message(List.of(new Words(pattern)))
                : new Reader(new MessagePattern(pattern)).message(-1);
    }

    /** The library calls itself for each brace in another one. */
    private static boolean isTooDeep(String pattern) {
        int open = 0;
        for (int i = 0; i < pattern.length() && open <= MAX_NESTING; i++) {
            open += pattern.charAt(i) == '{' ? 1 : pattern.charAt(i) == '}' ? -1 : 0;
        }
        return open > MAX_NESTING;
    }

    /** Returns the words of a message that takes no argument, as most do; null for another one. */
    @Nullable
    String constant() {
        return pieces.size() == 1 && pieces.get(0) instanceof Words words ? words.text : null;
    }

    /** Returns the numbers of the arguments that it uses. */
    Set<Integer> arguments() {
        Set<Integer> arguments = new TreeSet<>();
        for (Piece piece : pieces) {
            if (piece instanceof Argument argument) {
                arguments.add(argument.index);
            } else if (piece instanceof Choice choice) {
                arguments.add(choice.index);
                choice.forms.values().forEach(f -> arguments.addAll(f.arguments()));
            }
        }
        return arguments;
    }

    /** Returns the numbers of the arguments by which it counts. */
    Set<Integer> counted() {
        Set<Integer> counted = new TreeSet<>();
        for (Piece piece : pieces) {
            if (piece instanceof Choice choice) {
                if (choice.counts) {
                    counted.add(choice.index);
                }
                choice.forms.values().forEach(f -> counted.addAll(f.counted()));
            }
        }
        return counted;
    }

    /** @throws IllegalArgumentException if an argument is not given, or one that is to be counted is no number */
    void give(Wording.Sink sink, Messages language, Object[] arguments) {
        for (Piece piece : pieces) {
            if (piece instanceof Words words) {
                sink.words(words.text);
            } else if (piece instanceof Argument argument) {
                Object value = argument(arguments, argument.index);
                Object shown = value instanceof Number number ? language.number(number) : value;
                if (argument.quoted) {
                    sink.quoted(shown, language::nested);
                } else {
                    sink.argument(shown);
                }
            } else if (piece instanceof Counted counted) {
                sink.words(language.number(number(arguments, counted.index)));
            } else if (piece instanceof Choice choice) {
                chosen(choice, language, arguments).give(sink, language, arguments);
            }
        }
    }

    private static Message chosen(Choice choice, Messages language, Object[] arguments) {
        String form = argument(arguments, choice.index).toString();
        if (choice.counts) {
            Number number = number(arguments, choice.index);
            String exact = "=" + number;
            form = choice.forms.containsKey(exact) ? exact : language.plural(number);
        }
        return choice.forms.getOrDefault(
                form, Objects.requireNonNull(choice.forms.get(OTHER), "ICU takes no choice without it"));
    }

    private static Object argument(Object[] arguments, int index) {
        if (index >= arguments.length) {
            throw new IllegalArgumentException("it asks for {" + index + "}, and is given "
                    + (arguments.length == 0 ? "nothing" : "no more than {" + (arguments.length - 1) + "}"));
        }
        return arguments[index];
    }

    private static Number number(Object[] arguments, int index) {
        if (argument(arguments, index) instanceof Number number) {
            return number;
        }
        throw new IllegalArgumentException("it counts by {" + index + "}, which is no number");
    }

    /** Makes pieces of what ICU has read. */
    private static final class Reader {
        private final MessagePattern pattern;
        private int at;

        Reader(MessagePattern pattern) {
            this.pattern = pattern;
        }

        /** @param counted the argument for which "#" stands, or -1 */
        Message message(int counted) {
            List<Piece> pieces = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            Part part = pattern.getPart(at);
            while (true) {
                int from = part.getLimit();
                part = pattern.getPart(++at);
                words.append(pattern.getPatternString(), from, part.getIndex());
                switch (part.getType()) {
                    case MSG_LIMIT -> {
                        add(words, pieces);
                        return new Message(pieces);
                    }
                    case REPLACE_NUMBER -> {
                        add(words, pieces);
                        pieces.add(new Counted(counted));
                    }
                    case ARG_START -> {
                        boolean quoted = QUOTED.matcher(words).find();
                        add(words, pieces);
                        int limit = pattern.getLimitPartIndex(at);
                        pieces.add(argument(part.getArgType(), quoted));
                        at = limit;
                        part = pattern.getPart(at);
                    }
                    default -> {}
                }
            }
        }

        private static void add(StringBuilder words, List<Piece> pieces) {
            if (!words.isEmpty()) {
                pieces.add(new Words(words.toString()));
                words.setLength(0);
            }
        }

        private Piece argument(ArgType type, boolean quoted) {
            Part name = pattern.getPart(++at);
            if (name.getType() != Part.Type.ARG_NUMBER) {
                throw new IllegalArgumentException(
                        "arguments have numbers: write {0} in place of {" + pattern.getSubstring(name) + "}");
            }
            int index = name.getValue();
            if (type == ArgType.NONE) {
                return new Argument(index, quoted);
            } else if (type != ArgType.PLURAL && type != ArgType.SELECT) {
                throw new IllegalArgumentException(
                        "{" + index + "} may be chosen by plural or select, and else stands alone");
            }
            Map<String, Message> forms = new LinkedHashMap<>();
            while (pattern.getPart(++at).getType() != Part.Type.ARG_LIMIT) {
                Part part = pattern.getPart(at);
                if (part.getType() == Part.Type.ARG_SELECTOR) {
                    String selector = pattern.getSubstring(part);
                    if (pattern.getPart(++at).getType().hasNumericValue()) {
                        at++;
                    }
                    forms.put(selector, message(type == ArgType.PLURAL ? index : -1));
                } else {
                    throw new IllegalArgumentException("a plural here has no offset");
                }
            }
            return new Choice(type == ArgType.PLURAL, index, forms);
        }
    }
}
