package sourcebook.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordDiffTest {
    private static final WordDiff DIFF =
            new WordDiff(FoldedText.of("Before that he stood up. “We will never rule out further talks "
                    + "about the harbor,” she said in the evening, and left the room."));

    @Test
    void showsTheChangedWordInItsPassage() {
        assertThat(DIFF.of("We will always rule out further talks"))
                .contains("he stood up. \"We will [-always-] {+never+} rule out further talks about the harbor,\"");
    }

    @Test
    void showsADroppedWord() {
        assertThat(DIFF.of("We will rule out further talks about the harbor"))
                .hasValueSatisfying(d -> assertThat(d).contains("We will {+never+} rule out"));
    }

    @Test
    void writesLookalikesAsCodePoints() {
        assertThat(DIFF.of("never rule оut further talks"))
                .hasValueSatisfying(d -> assertThat(d).contains("[-<U+043E>ut-] {+out+}"));
    }

    @Test
    void findsNothingWhereNoWordIsShared() {
        assertThat(DIFF.of("completely different")).isEmpty();
    }
}
