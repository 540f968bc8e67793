package sourcebook.parse;

import java.util.ArrayList;
import java.util.List;

/** The places in a block's markup at which a sentence can begin, and the bounds that follow once its sentences are known. */
final class SentenceBounds {
    private final List<Seam> seams = new ArrayList<>();

    /**
     * A place at which a sentence can begin.
     *
     * @param index 0-based index in the block's text
     * @param depth how many inline elements are open there
     */
    private record Seam(int index, int depth, PartWriter.Position position) {}

    /**
     * A sentence that was read.
     *
     * @param number which of the body's sentences, from 0
     * @param start 0-based index in the block's text
     */
    record Begun(int number, int start) {}

    void add(int index, int depth, PartWriter.Position position) {
        seams.add(new Seam(index, depth, position));
    }

    /**
     * Puts the bounds of sentences into the markup of a block, which ends here. A sentence that begins inside of an inline
     * element has a point there, and the one before it goes on.
     */
    void write(List<Begun> sentences, PartWriter html) {
        List<PartWriter.Insertion> bounds = new ArrayList<>();
        PartWriter.Position end = html.position();
        int next = 0;
        int open = -1;
        for (Begun sentence : sentences) {
            boolean first = sentence == sentences.get(0);
            while (!first && next < seams.size() && seams.get(next).index < sentence.start) {
                next++;
            }
            Seam seam =
                    next < seams.size() && (first || seams.get(next).index == sentence.start) ? seams.get(next) : null;
            if (seam != null && seam.depth == 0) {
                if (open >= 0) {
                    bounds.add(bound(seam.position, open, Part.Bound.Kind.END));
                }
                bounds.add(bound(seam.position, sentence.number, Part.Bound.Kind.BEGIN));
                open = sentence.number;
            } else {
                PartWriter.Position position =
                        seam != null ? seam.position : next < seams.size() ? seams.get(next).position : end;
                bounds.add(bound(position, sentence.number, Part.Bound.Kind.POINT));
            }
        }
        if (open >= 0) {
            bounds.add(bound(end, open, Part.Bound.Kind.END));
        }
        html.insert(bounds);
        seams.clear();
    }

    /** Puts the bounds of a table row into its markup; of a row that says nothing there are none. */
    static void writeRow(List<Begun> sentences, PartWriter.Position begin, PartWriter.Position end, PartWriter html) {
        List<PartWriter.Insertion> bounds = new ArrayList<>();
        for (Begun sentence : sentences) {
            bounds.add(bound(begin, sentence.number, Part.Bound.Kind.ROW));
            bounds.add(bound(end, sentence.number, Part.Bound.Kind.ROW_END));
        }
        html.insert(bounds);
    }

    private static PartWriter.Insertion bound(PartWriter.Position position, int number, Part.Bound.Kind kind) {
        return new PartWriter.Insertion(position, new Part.Bound(number, kind));
    }
}
