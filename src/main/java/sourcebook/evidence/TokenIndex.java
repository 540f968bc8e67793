package sourcebook.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds rows of tokens in a text. The index is made once, in linear time; a search costs as much as the rarest token of
 * the row stands in the text, times the row's length, and never more than the lengths of both together.
 */
final class TokenIndex {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[] text;
    /** Where the places of each token begin in {@link #places}. */
    private final int[] firsts;

    private final int[] places;

    TokenIndex(Tokens tokens) {
        text = new int[tokens.size()];
        for (int i = 0; i < text.length; i++) {
            String form = tokens.form(i);
            text[i] = numbers.computeIfAbsent(form, f -> numbers.size());
        }
        firsts = new int[numbers.size() + 1];
        for (int number : text) {
            firsts[number + 1]++;
        }
        for (int i = 1; i < firsts.length; i++) {
            firsts[i] += firsts[i - 1];
        }
        places = new int[text.length];
        int[] next = Arrays.copyOf(firsts, firsts.length);
        for (int i = 0; i < text.length; i++) {
            places[next[text[i]]++] = i;
        }
    }

    /** Returns where a row of at least one token begins, in order. */
    int[] occurrences(List<String> row) {
        int[] wanted = new int[row.size()];
        int rarest = 0;
        for (int i = 0; i < wanted.length; i++) {
            Integer number = numbers.get(row.get(i));
            if (number == null) {
                return new int[0];
            }
            wanted[i] = number;
            rarest = count(number) < count(wanted[rarest]) ? i : rarest;
        }
        long tries = (long) count(wanted[rarest]) * wanted.length;
        return tries > text.length ? byPrefixes(wanted) : byPlaces(wanted, rarest);
    }

    private int count(int number) {
        return firsts[number + 1] - firsts[number];
    }

    private int[] byPlaces(int[] wanted, int rarest) {
        int[] found = new int[4];
        int size = 0;
        for (int p = firsts[wanted[rarest]]; p < firsts[wanted[rarest] + 1]; p++) {
            int start = places[p] - rarest;
            if (start >= 0
                    && start + wanted.length <= text.length
                    && Arrays.equals(text, start, start + wanted.length, wanted, 0, wanted.length)) {
                found = size == found.length ? Arrays.copyOf(found, size * 2) : found;
                found[size++] = start;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** Knuth, Morris, Pratt (1977), for rows whose every token is common. */
    private int[] byPrefixes(int[] wanted) {
        int[] border = new int[wanted.length];
        for (int i = 1, k = 0; i < wanted.length; i++) {
            while (k > 0 && wanted[i] != wanted[k]) {
                k = border[k - 1];
            }
            k += wanted[i] == wanted[k] ? 1 : 0;
            border[i] = k;
        }
        int[] found = new int[4];
        int size = 0;
        for (int i = 0, k = 0; i < text.length; i++) {
            while (k > 0 && (k == wanted.length || text[i] != wanted[k])) {
                k = border[k - 1];
            }
            k += text[i] == wanted[k] ? 1 : 0;
            if (k == wanted.length) {
                found = size == found.length ? Arrays.copyOf(found, size * 2) : found;
                found[size++] = i - k + 1;
                if (wanted.length == 1) {
                    k = 0;
                }
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** Says whether a row stands at a place. */
    boolean stands(List<String> row, int at) {
        if (at < 0 || at + row.size() > text.length) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            Integer number = numbers.get(row.get(i));
            if (number == null || number != text[at + i]) {
                return false;
            }
        }
        return true;
    }
}
