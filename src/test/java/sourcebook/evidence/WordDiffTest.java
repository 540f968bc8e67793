package sourcebook.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordDiffTest {
    private static final FoldedText TEXT =
            FoldedText.of("Before that he stood up. “We will never rule out further talks "
                    + "about the harbor,” she said in the evening, and left the room.");

    @Test
    void showsTheChangedWordInItsPassage() {
        assertThat(WordDiff.of("We will always rule out further talks", TEXT))
                .contains("he stood up. \"We will [-always-] {+never+} rule out further talks about the harbor,\"");
    }

    @Test
    void showsADroppedWord() {
        assertThat(WordDiff.of("We will rule out further talks about the harbor", TEXT))
                .hasValueSatisfying(d -> assertThat(d).contains("We will {+never+} rule out"));
    }

    @Test
    void writesLookalikesAsCodePoints() {
        assertThat(WordDiff.of("never rule оut further talks", TEXT))
                .hasValueSatisfying(d -> assertThat(d).contains("[-<U+043E>ut-] {+out+}"));
    }

    @Test
    void findsNothingWhereNoWordIsShared() {
        assertThat(WordDiff.of("completely different", TEXT)).isEmpty();
    }
}
