package sourcebook.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final List<String> made = new ArrayList<>();
    private final Recent<Integer> lengths = new Recent<>(text -> {
        made.add(text);
        return text.length();
    });

    @Test
    void whatIsAskedForAgainIsMadeOnce() {
        assertThat(List.of(lengths.of("one"), lengths.of("three"), lengths.of("one")))
                .containsExactly(3, 5, 3);
        lengths.age();
        assertThat(lengths.of("one")).isEqualTo(3);
        lengths.age();
        assertThat(lengths.of("one")).isEqualTo(3);
        assertThat(made).containsExactly("one", "three");
    }

    @Test
    void whatNobodyAskedForBetweenTwoCallsIsForgotten() {
        lengths.of("one");
        lengths.age();
        lengths.age();
        assertThat(lengths.of("one")).isEqualTo(3);
        assertThat(made).containsExactly("one", "one");
    }
}
