package ngo.portal.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import ngo.portal.keycloak.PasswordLimits.Attempt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordLimitsTest {

    private static final Network OFFICE = Network.of("192.0.2.10");
    private static final Network STRANGER = Network.of("198.51.100.20");

    private static final int AT_ONCE = 150;

    /** As long as a server is busy with a password. */
    private static final Duration CHECK = Duration.ofMillis(5);

    private final PasswordLimits limits = new PasswordLimits();
    private final AtomicInteger checked = new AtomicInteger();

    @Test
    void whoGuessesWaitsAndTheOwnerDoesNot() {
        guess("Anna@example.org", STRANGER, 10);

        assertThat(limits.mustWait("anna@example.org ", STRANGER)).isTrue();
        assertThat(limits.mustWait("anna@example.org", OFFICE)).isFalse();
        assertThat(limits.mustWait("berta@example.org", STRANGER)).isFalse();
    }

    @Test
    void manyNetworksTogetherDoNotKeepTheOwnerFromWhereTheyAreKnown() {
        limits.succeeded("anna@example.org", OFFICE);
        IntStream.range(0, 200).forEach(i -> guess("anna@example.org", Network.of("203.0." + i + ".1"), 1));

        assertThat(limits.mustWait("anna@example.org", STRANGER)).isTrue();
        assertThat(limits.mustWait("anna@example.org", OFFICE)).isFalse();
    }

    @Test
    void aNetworkThatTriesOnePasswordWithManyNamesIsSlowedDown() {
        IntStream.range(0, 50).forEach(i -> guess("person" + i + "@example.org", STRANGER, 1));

        assertThat(limits.mustWait("anna@example.org", STRANGER)).isTrue();
        assertThat(limits.mustWait("anna@example.org", OFFICE)).isFalse();
    }

    /** A proxy that does not say for whom it asks would otherwise hold everybody up. */
    @Test
    void whatComesFromThisMachineIsCountedByAccountOnly() {
        Network machine = Network.of("127.0.0.1");
        IntStream.range(0, 300).forEach(i -> guess("person" + i + "@example.org", machine, 1));

        assertThat(limits.mustWait("anna@example.org", machine)).isFalse();
    }

    @Test
    void whoGuessesManyTimesAtOnceGetsNoMoreAnswersThanOneAfterTheOther() throws Exception {
        List<Attempt> attempts = atOnce(i -> attempt("anna@example.org", STRANGER, Attempt.WRONG));

        assertThat(checked).hasValue(10);
        assertThat(attempts).filteredOn(Attempt.REFUSED::equals).hasSize(AT_ONCE - 10);
    }

    @Test
    void aNetworkThatTriesManyNamesAtOnceGetsNoMoreAnswersEither() throws Exception {
        atOnce(i -> attempt("person" + i + "@example.org", STRANGER, Attempt.WRONG));

        assertThat(checked).hasValue(50);
    }

    @Test
    void norDoManyNetworksThatGuessAtOneAccountAtOnce() throws Exception {
        limits.succeeded("anna@example.org", OFFICE);
        atOnce(i -> attempt("anna@example.org", Network.of("203.0." + i + ".1"), Attempt.WRONG));

        assertThat(checked).hasValue(100);
        assertThat(limits.mustWait("anna@example.org", OFFICE)).isFalse();
    }

    /** One wrong password more would be one too many. */
    @Test
    void ofThoseWhoComeAtOnceWithTheRightPasswordNobodyIsRefusedAndNothingIsTakenFromThem() throws Exception {
        guess("anna@example.org", OFFICE, 9);

        assertThat(atOnce(i -> attempt("anna@example.org", OFFICE, Attempt.RIGHT)))
                .containsOnly(Attempt.RIGHT);
        assertThat(atOnce(i -> attempt("person" + i + "@example.org", OFFICE, Attempt.RIGHT)))
                .containsOnly(Attempt.RIGHT);
        assertThat(limits.mustWait("anna@example.org", OFFICE)).isFalse();
        guess("anna@example.org", OFFICE, 1);
        assertThat(limits.mustWait("anna@example.org", OFFICE)).isTrue();
    }

    @Test
    void anAttemptThatDoesNotEndWithAnAnswerIsNotCounted() {
        for (int i = 0; i < 20; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> limits.attempt("anna@example.org", OFFICE, () -> {
                        throw new IllegalStateException();
                    }));
            assertThat(attempt("anna@example.org", OFFICE, Attempt.UNDECIDED)).isEqualTo(Attempt.UNDECIDED);
        }
        assertThat(attempt("anna@example.org", OFFICE, Attempt.RIGHT)).isEqualTo(Attempt.RIGHT);
    }

    private Attempt attempt(String account, Network from, Attempt end) {
        return limits.attempt(account, from, () -> {
            checked.incrementAndGet();
            LockSupport.parkNanos(CHECK.toNanos());
            return end;
        });
    }

    private static List<Attempt> atOnce(Function<Integer, Attempt> attempt)
            throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Attempt>> attempts = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> threads.submit(() -> {
                        start.countDown();
                        start.await();
                        return attempt.apply(i);
                    }))
                    .toList();
            List<Attempt> ends = new ArrayList<>();
            for (Future<Attempt> one : attempts) {
                ends.add(one.get());
            }
            return ends;
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.10, 192.0.2.10, 192.0.2.11, 192.0.3.10",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, 2001:db8:1:3::1, 2001:db8:2:2::1"
    })
    void aPlaceIsAnAddressOrANetworkOfVersionSix(String one, String same, String neighbour, String other) {
        assertThat(Network.of(same)).isEqualTo(Network.of(one));
        assertThat(Network.of(neighbour).place()).isNotEqualTo(Network.of(one).place());
        assertThat(Network.of(neighbour).neighbourhood())
                .isEqualTo(Network.of(one).neighbourhood());
        assertThat(Network.of(other).neighbourhood())
                .isNotEqualTo(Network.of(one).neighbourhood());
    }

    private void guess(String account, Network from, int times) {
        IntStream.range(0, times).forEach(i -> limits.failed(account, from));
    }
}
