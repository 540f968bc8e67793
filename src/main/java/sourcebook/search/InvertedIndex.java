package sourcebook.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sourcebook.json.Json;

/**
 * Terms with the documents in which they stand, weighed as {@code lunr.Builder} does: BM25 for each field, rounded to
 * thousandths. Documents are numbered from 0, in the order in which they are added.
 */
final class InvertedIndex {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    /** The fields in the order in which postings are written, each with how much it counts. */
    enum Field {
        TEXT(1),
        TITLE(8),
        NAMES(8);

        private final int boost;

        Field(int boost) {
            this.boost = boost;
        }
    }

    private static final Field[] FIELDS = Field.values();

    private final Map<String, Postings[]> terms = new TreeMap<>();
    private final Numbers[] lengths = new Numbers[FIELDS.length];
    private final long[] sums = new long[FIELDS.length];
    private int documents;

    /** Numbers in an array that grows. */
    private static final class Numbers {
        private int[] values = new int[1];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }
    }

    /** Documents that have a term in one field, ascending, and how often. */
    private static final class Postings {
        private final Numbers documents = new Numbers();
        private final Numbers counts = new Numbers();

        void add(int document) {
            if (documents.size > 0 && documents.values[documents.size - 1] == document) {
                counts.values[counts.size - 1]++;
            } else {
                documents.add(document);
                counts.add(1);
            }
        }
    }

    InvertedIndex() {
        Arrays.setAll(lengths, f -> new Numbers());
    }

    /** Adds a document by the terms of its fields; a field that is left out is empty. */
    void add(Map<Field, List<String>> document) {
        for (Field field : FIELDS) {
            int f = field.ordinal();
            List<String> found = document.getOrDefault(field, List.of());
            lengths[f].add(found.size());
            sums[f] += found.size();
            for (String term : found) {
                Postings[] postings = terms.computeIfAbsent(term, t -> new Postings[FIELDS.length]);
                if (postings[f] == null) {
                    postings[f] = new Postings();
                }
                postings[f].add(documents);
            }
        }
        documents++;
    }

    /** Returns all terms, sorted by their UTF-16 code units, as lunr wants them. */
    Set<String> terms() {
        return terms.keySet();
    }

    int size() {
        return documents;
    }

    /**
     * Writes what is known of a term as JSON: {@code [term, text, title, names]}. Each field is a list of pairs: how much
     * greater the number of a document is than the one before, and its weight in thousandths. Empty fields at the end are
     * left out.
     */
    String json(String term) {
        @Nullable Postings[] postings = Objects.requireNonNull(terms.get(term), term);
        double idf = idf(postings);
        StringBuilder json = new StringBuilder("[").append(Json.forScript(term));
        int empty = 0;
        for (Field field : FIELDS) {
            Postings one = postings[field.ordinal()];
            if (one == null) {
                empty++;
            } else {
                json.append(",[]".repeat(empty)).append(",[");
                empty = 0;
                write(one, field, idf, json);
                json.append(']');
            }
        }
        return json.append(']').toString();
    }

    private void write(Postings postings, Field field, double idf, StringBuilder json) {
        int before = 0;
        double average = (double) sums[field.ordinal()] / documents;
        for (int i = 0; i < postings.documents.size; i++) {
            int document = postings.documents.values[i];
            int count = postings.counts.values[i];
            int length = lengths[field.ordinal()].values[document];
            // The operations in lunr's order, which decides about the last digit.
            double weight = idf * ((K1 + 1) * count) / (K1 * (1 - B + B * (length / average)) + count) * field.boost;
            json.append(i == 0 ? "" : ",").append(document - before).append(',');
            json.append(Math.round(weight * 1000));
            before = document;
        }
    }

    /** lunr counts a document once for each field in which it has the term. */
    private double idf(@Nullable Postings[] postings) {
        int having = 0;
        for (Postings one : postings) {
            having += one == null ? 0 : one.documents.size;
        }
        return StrictMath.log(1 + Math.abs((documents - having + 0.5) / (having + 0.5)));
    }
}
