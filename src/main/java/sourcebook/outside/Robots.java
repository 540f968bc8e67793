package sourcebook.outside;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a host lets programs ask for, after the Robots Exclusion Protocol (RFC 9309), and how long they wait between two
 * requests ({@code Crawl-delay}, which many hosts say and no standard knows).
 */
final class Robots {
    /** By which a host's robots.txt may name this program. */
    static final String NAME = "sourcebook";

    /** What a parser must read at least, in bytes (RFC 9309, section 2.5); more is not read. */
    static final int MAX_SIZE = 500 << 10;

    private static final int MAX_RULES = 5_000;
    private static final int MAX_PATTERN = 2_000;

    /** As patient as anybody has to be. */
    private static final double MAX_DELAY = 60;

    private static final Robots ALL = new Robots(List.of(), Duration.ZERO);
    private static final Robots NONE = new Robots(List.of(new Rule(false, "/")), Duration.ZERO);

    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z-]+)\\s*:([^#]*).*");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z_-]+");
    private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final String UNRESERVED = "-._~";

    private final List<Rule> rules;
    private final Duration delay;

    /** A rule; a longer pattern counts for more. */
    private record Rule(boolean allows, String pattern) {}

    private Robots(List<Rule> rules, Duration delay) {
        this.rules = rules;
        this.delay = delay;
    }

    /** Everything may be asked for, as where there is no such file. */
    static Robots all() {
        return ALL;
    }

    /** Nothing may be asked for, as where nobody knows what the file says. */
    static Robots none() {
        return NONE;
    }

    Duration delay() {
        return delay;
    }

    /** Reads a file. All groups that name this program count; where none does, those for everybody. */
    static Robots read(byte[] file) {
        Reading own = new Reading();
        Reading everybody = new Reading();
        boolean inAgents = false;
        boolean meansUs = false;
        boolean meansEverybody = false;
        String text = new String(file, StandardCharsets.UTF_8);
        for (String line : text.replaceFirst("^\uFEFF", "").split("\r\n?|\n")) {
            Matcher matcher = LINE.matcher(line);
            if (line.length() > MAX_PATTERN || !matcher.matches()) {
                continue;
            }
            String key = matcher.group(1).toLowerCase(Locale.ROOT);
            String value = matcher.group(2).strip();
            if (key.equals("user-agent")) {
                meansUs = isName(value) || (inAgents && meansUs);
                meansEverybody = value.equals("*") || (inAgents && meansEverybody);
                own.named |= meansUs;
                inAgents = true;
            } else if (key.equals("allow") || key.equals("disallow") || key.equals("crawl-delay")) {
                inAgents = false;
                if (meansUs) {
                    own.add(key, value);
                }
                if (meansEverybody) {
                    everybody.add(key, value);
                }
            }
        }
        Reading counts = own.named ? own : everybody;
        return new Robots(List.copyOf(counts.rules), counts.delay);
    }

    private static boolean isName(String agent) {
        Matcher token = TOKEN.matcher(agent);
        return token.lookingAt() && token.group().equalsIgnoreCase(NAME);
    }

    /** The groups that count. */
    private static final class Reading {
        private final List<Rule> rules = new ArrayList<>();
        private boolean named;
        private Duration delay = Duration.ZERO;

        private void add(String key, String value) {
            if (key.equals("crawl-delay")) {
                try {
                    double seconds = Math.min(MAX_DELAY, Double.parseDouble(value));
                    delay = seconds > 0 ? Duration.ofMillis(Math.round(seconds * 1000)) : delay;
                } catch (NumberFormatException e) {
                    // Whatever else stands there asks for nothing.
                }
            } else if (!value.isEmpty() && rules.size() < MAX_RULES) {
                rules.add(new Rule(key.equals("allow"), normal(value)));
            }
        }
    }

    /** Says whether a path with its query may be asked for: the longest rule decides, and of two equal ones the kinder. */
    boolean allows(String path) {
        String asked = normal(path);
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : rules) {
            int length = rule.pattern.length();
            if ((length > longest || (length == longest && rule.allows)) && matches(rule.pattern, asked)) {
                longest = length;
                allowed = rule.allows;
            }
        }
        return allowed;
    }

    /** "*" stands for any characters, "$" at the end for the end of the path. */
    private static boolean matches(String pattern, String path) {
        boolean ends = pattern.endsWith("$");
        String[] parts = (ends ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
        if (!path.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int found = last && ends ? path.length() - parts[i].length() : path.indexOf(parts[i], at);
            if (found < at || (last && ends && !path.endsWith(parts[i]))) {
                return false;
            }
            at = found + parts[i].length();
        }
        return !ends || at == path.length();
    }

    /** Makes equal what means the same (RFC 9309, section 2.2.2): encoded is what has to be, and nothing else. */
    private static String normal(String path) {
        StringBuilder ascii = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7F) {
                ascii.append((char) b);
            } else {
                ascii.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return ENCODED.matcher(ascii).replaceAll(m -> {
            char c = (char) Integer.parseInt(m.group(1), 16);
            boolean plain = c < 0x7F && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            return plain ? String.valueOf(c) : "%" + m.group(1).toUpperCase(Locale.ROOT);
        });
    }
}
