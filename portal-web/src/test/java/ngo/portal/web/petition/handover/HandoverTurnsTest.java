package ngo.portal.web.petition.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import ngo.portal.persistence.petition.PetitionRefusals.HandoversBusy;
import org.junit.jupiter.api.Test;

/** A request is refused while all turns are taken, and the next one is not. */
class HandoverTurnsTest {

    @Test
    void moreAtOnceAreRefusedUntilOneIsDone() throws Exception {
        HandoverTurns turns = new HandoverTurns(Duration.ofMillis(1));
        CountDownLatch begun = new CountDownLatch(HandoverTurns.AT_ONCE);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService people = Executors.newCachedThreadPool();
        try {
            List<Future<String>> lists = IntStream.range(0, HandoverTurns.AT_ONCE)
                    .mapToObj(i -> people.submit(() -> turns.inTurn(() -> made(begun, end))))
                    .toList();
            begun.await();
            assertThatThrownBy(() -> turns.inTurn(() -> "third"))
                    .isInstanceOfSatisfying(HandoversBusy.class, busy -> assertThat(busy.seconds())
                            .isPositive());
            end.countDown();
            for (Future<String> list : lists) {
                assertThat(list.get()).isEqualTo("made");
            }
        } finally {
            end.countDown();
            people.shutdown();
        }
        assertThat(turns.inTurn(() -> "third")).isEqualTo("third");
    }

    @Test
    void whatFailsGivesItsTurnBack() {
        HandoverTurns turns = new HandoverTurns(Duration.ofMillis(1));
        for (int i = 0; i <= HandoverTurns.AT_ONCE; i++) {
            assertThatThrownBy(() -> turns.inTurn(HandoverTurnsTest::failed)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static String failed() {
        throw new IllegalStateException("the disk is full");
    }

    private static String made(CountDownLatch begun, CountDownLatch end) {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "made";
    }
}
