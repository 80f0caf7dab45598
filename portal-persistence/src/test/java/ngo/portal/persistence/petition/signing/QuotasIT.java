package ngo.portal.persistence.petition.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import ngo.portal.fixture.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eight who write at the same moment get no more out of a quota than one who writes eight times as often. */
class QuotasIT {

    private static final int WRITERS = 8;

    /** What comes back while a test runs, at one piece a minute. */
    private static final int BACK_MEANWHILE = 2;

    private static Database database;

    private StagedSigning stage;

    @BeforeAll
    static void aDatabaseOfItsOwn() throws SQLException {
        database = Database.running().another("quotas");
    }

    @BeforeEach
    void anOpenPetition() throws SQLException {
        stage = new StagedSigning(database);
    }

    /** Every limit that Java sets is one of these buckets: of invitations, imports, uploads, searches, codes, mails. */
    @ParameterizedTest
    @CsvSource({"ONE, 1", "MAILS, 5", "CODES, 20", "IMPORT, 60", "INVITATION, 200"})
    void aBucketGivesAsManyPiecesAsItHolds(String kind, int burst) throws Exception {
        List<String> said = byAll(
                burst,
                i -> stage.as(
                        "portal_app",
                        "select ctx.take_from_bucket('%s', sha256('%s'), %d, interval '1 day')"
                                .formatted(kind, kind, burst)));
        assertThat(Collections.frequency(said, "0")).isEqualTo(burst);
    }

    @Test
    void aNetworkSignsNoMoreThanFiveAtOnce() throws Exception {
        List<String> said =
                byAll(5, i -> stage.as("portal_public", sign(i, "'\\x00000000000000000000000000000001'", "null")));
        assertThat(Collections.frequency(said, "TAKEN")).isBetween(1, 5);
    }

    @Test
    void aNetworkThatHasWaitedSignsNoMoreThanSixtyAtOnce() throws Exception {
        List<String> said = byAll(
                20,
                i -> stage.as(
                        "portal_public",
                        sign(i, "'\\x00000000000000000000000000000002'", "null").replace("0, false", "0, true")));
        assertThat(Collections.frequency(said, "TAKEN")).isBetween(1, 60 + BACK_MEANWHILE);
    }

    @Test
    void aNetworkAsksForNoMoreThanFiveNewCodesAtOnce() throws Exception {
        List<String> said = byAll(
                5,
                i -> stage.as(
                        "portal_public",
                        """
                select public_new_code('%1$s', gen_random_uuid(), %2$s, %3$s, 'en', gen_random_uuid(), 1, 'x',
                  '\\x00000000000000000000000000000003', false)
                """
                                .formatted(stage.petition, stage.mail("n" + i), stage.code("n" + i))));
        assertThat(Collections.frequency(said, "TAKEN")).isBetween(1, 5);
    }

    @Test
    void ofADomainThirtyAreMailedAndAllOthersAreHeld() throws Exception {
        int each = 15;
        List<String> said = byAll(
                each,
                i -> stage.as(
                        "portal_public",
                        sign(i, "substr(sha256('" + i + "'), 1, 16)", "'\\x00000000000000000000000000000004'")));
        assertThat(Collections.frequency(said, "TAKEN")).isEqualTo(WRITERS * each);
        assertThat(Integer.parseInt(
                        stage.one("select count(*) from petition_pending where petition_id = '%s' and not held")))
                .isBetween(1, 30 + BACK_MEANWHILE);
    }

    private String sign(int number, String origin, String domain) {
        return """
                select public_sign('%s', '%s', '%s', gen_random_uuid(), %s, %s, 'FR', 'en', 'COUNTED', gen_random_uuid(), 1, 'x', %s, %s,
                  0, false)
                """
                .formatted(
                        stage.petition,
                        stage.page,
                        stage.text,
                        stage.mail("q" + number),
                        stage.code("q" + number),
                        origin,
                        domain);
    }

    private interface Write {
        String of(int number) throws SQLException;
    }

    private static List<String> byAll(int each, Write write) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<List<String>>> all = IntStream.range(0, WRITERS)
                    .<Callable<List<String>>>mapToObj(writer -> () -> {
                        List<String> said = new ArrayList<>();
                        for (int i = 0; i < each; i++) {
                            said.add(write.of(writer * each + i));
                        }
                        return said;
                    })
                    .toList();
            List<String> said = new ArrayList<>();
            for (Future<List<String>> one : writers.invokeAll(all)) {
                said.addAll(one.get());
            }
            return said;
        } finally {
            writers.shutdown();
        }
    }
}
