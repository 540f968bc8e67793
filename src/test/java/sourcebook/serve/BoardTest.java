package sourcebook.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.serve.Previewed.BrokenContent;
import sourcebook.serve.Previewed.Refreshed;

class BoardTest {
    private static final Diagnostic PROBLEM = Diagnostic.in("templates/page.ftl", Code.BROKEN_TEMPLATE, "it is broken");

    private static final Broken WRONG = Broken.of("a", new BrokenContent(List.of(PROBLEM)));

    private final Board board = new Board();

    @BeforeEach
    void refreshed() {
        board.refreshed(new Refreshed(true, List.of(), null), Map.of());
    }

    @Test
    void whatWasWrongWithAnEarlierSiteMayBeMended() {
        long earlier = board.state().site();
        board.refreshed(new Refreshed(true, List.of(), null), Map.of());
        board.broken(earlier, "a", WRONG);
        assertThat(board.state().problems()).isEmpty();
        board.broken(board.state().site(), "a", WRONG);
        assertThat(board.state().problems()).containsExactly(PROBLEM);
    }

    @Test
    void whatIsKnownIsNoNews() {
        board.broken(1, "a", WRONG);
        board.broken(1, "b", Broken.of("b", new StackOverflowError()));
        State known = board.state();
        assertThat(known.problems()).hasSize(1);
        assertThat(known.failures()).hasSize(1);
        board.broken(1, "a", WRONG);
        board.broken(1, "b", Broken.of("b", new StackOverflowError()));
        board.broken(1, "c", WRONG);
        board.refreshed(new Refreshed(false, List.of(), null), Map.of());
        assertThat(board.state()).isSameAs(known);
    }

    @Test
    void failuresDoNotGrowWithoutBound() {
        for (int i = 0; i < 1000; i++) {
            board.broken(1, "a" + i, Broken.of("a" + i, new StackOverflowError()));
        }
        assertThat(board.state().failures()).hasSize(20);
    }

    @Test
    void aRefreshThatSucceedsEndsAFailureAlsoWhereNothingHasChanged() {
        board.failed(new Failure("in vain", new IllegalStateException()));
        assertThat(board.state().failures()).hasSize(1);
        board.refreshed(new Refreshed(false, List.of(PROBLEM), null), Map.of());
        assertThat(board.state().failures()).isEmpty();
        assertThat(board.state().problems()).containsExactly(PROBLEM);
    }

    @Test
    void editsAreCountedAndTheLastOneIsKept() {
        board.refreshed(new Refreshed(true, List.of(), "a.html"), Map.of());
        board.refreshed(new Refreshed(true, List.of(), null), Map.of());
        assertThat(board.state().edited()).isEqualTo("a.html");
        assertThat(board.state().edits()).isEqualTo(1);
        board.refreshed(new Refreshed(true, List.of(), "a.html"), Map.of());
        assertThat(board.state().edits()).isEqualTo(2);
    }
}
