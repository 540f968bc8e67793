package sourcebook.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    private static final List<Integer> NUMBERS =
            IntStream.range(0, 10_000).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void resultsKeepTheOrder(int threads) throws Exception {
        try (Workers workers = new Workers(threads)) {
            assertThat(workers.map(NUMBERS, n -> n + 1))
                    .isEqualTo(IntStream.rangeClosed(1, 10_000).boxed().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void allThreadsWorkAndNoMore(int threads) throws Exception {
        CyclicBarrier together = new CyclicBarrier(threads);
        Set<Thread> met = ConcurrentHashMap.newKeySet();
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        try (Workers workers = new Workers(threads)) {
            workers.map(NUMBERS, n -> {
                seen.add(Thread.currentThread());
                // The first element of each thread waits for the others', which come only if they run at once.
                return !met.add(Thread.currentThread()) || await(together);
            });
        }
        assertThat(seen).hasSize(threads);
    }

    @Test
    void workGivenByAWorkerIsDoneByItself() throws Exception {
        try (Workers workers = new Workers(2)) {
            List<Integer> sums = workers.map(List.of(1, 2, 3, 4), n -> {
                Set<Thread> inner = ConcurrentHashMap.newKeySet();
                List<Integer> more = workers.map(NUMBERS, m -> {
                    inner.add(Thread.currentThread());
                    return m + n;
                });
                assertThat(inner).containsExactly(Thread.currentThread());
                return more.get(7);
            });
            assertThat(sums).containsExactly(8, 9, 10, 11);
        }
    }

    private static boolean await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
            return true;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aLackOfMemoryIsThrownBeforeWhatFailedForIt(int lacking) {
        CyclicBarrier together = new CyclicBarrier(2);
        try (Workers workers = new Workers(2)) {
            assertThatThrownBy(() -> workers.map(List.of(0, 1), n -> {
                        await(together);
                        throw n == lacking ? new OutOfMemoryError() : new NoClassDefFoundError();
                    }))
                    .isInstanceOf(OutOfMemoryError.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void aFailureIsThrownAsItIs(int threads) {
        try (Workers workers = new Workers(threads)) {
            FileNotFoundException failure = new FileNotFoundException("7");
            assertThatThrownBy(() -> workers.map(NUMBERS, n -> {
                        if (n == 7) {
                            throw failure;
                        }
                        return n;
                    }))
                    .isSameAs(failure);
        }
    }
}
