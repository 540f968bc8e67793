package sourcebook.attest;

import java.util.List;

/**
 * Something about the origin of positions that a source's text suggests and nobody has recorded. A curator confirms it by
 * writing it down, or leaves it; no file changes.
 *
 * @param file name of the file with the source's text
 * @param line where it stands there, counted from 1
 * @param passage the words of the text
 * @param finding what they show
 * @param entry what can be written into the source's file, such as {@code rests-on: [tass]}
 * @param places where, as {@code file:line: what}; empty where nothing recorded stands in the passage
 */
public record Proposal(String file, int line, String passage, String finding, String entry, List<String> places) {
    public Proposal {
        places = List.copyOf(places);
    }
}
