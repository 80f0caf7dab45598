package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ngo.portal.fixture.OneDay;
import ngo.portal.realm.Letters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server is killed while people sign and confirm: exactly those whose confirmation was answered are counted. With {@code portal.test.variants}
 * five times each, and else once.
 */
@ExtendWith(TestEnvironment.class)
@Tag("part-2")
class KilledUnderSignaturesIT {

    private static final int KILLS = Boolean.getBoolean("portal.test.variants") ? 5 : 1;
    private static final int CONNECTIONS = 8;
    private static final int BETWEEN = 3 * CONNECTIONS;
    private static final String ROWS = "select count(*) from petition_signature where petition_id = '%s'";

    private Portal portal;
    private OpenPetition petition;

    @BeforeEach
    void anOpenPetition(Portal running) throws Exception {
        OneDay.lasting(Duration.ofMinutes(2).multipliedBy(KILLS));
        portal = running;
        petition = OpenPetition.plant(portal);
    }

    @AfterEach
    void takeItAwayOnceTheInvariantsHold() throws Exception {
        petition.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POSTGRES_PID", "PORTAL_PID"})
    void whatWasAcknowledgedIsCountedAndNothingElse(String server) throws Exception {
        Set<String> confirmed = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            confirmed.addAll(killedOnce(server, kill));
            assertThat(petition.strings(
                            "select encode(code_hash, 'hex') from petition_signature where petition_id = '%s'"))
                    .containsExactlyInAnyOrderElementsOf(confirmed);
            petition.until(confirmed.size(), "select total from public_petition where petition_id = '%s'");
        }

        petition.midnight(1);
        assertThat(petition.awaitEntries(1))
                .contains("\"confirmed\":" + confirmed.size() + ",\"withdrawn\":0")
                .contains("\"total\":" + confirmed.size());
    }

    /** The hashes of the codes whose confirmation was answered meanwhile. */
    private Set<String> killedOnce(String server, int kill) throws Exception {
        Letters letters = Letters.of(portal);
        letters.forget();
        long before = petition.number(ROWS);
        Signers signers = Signers.of(petition, letters, kill);
        Instant killed;
        try (signers) {
            signers.begin(CONNECTIONS).awaitMore(BETWEEN);
            try (SuspendedProcess victim = SuspendedProcess.freeze(portal, server)) {
                victim.kill();
            }
            killed = Instant.now();
            signers.awaitMore(BETWEEN);
            long acknowledged = before + signers.confirmed();
            long rows = petition.number(ROWS);
            assertThat(rows)
                    .as("as many as were acknowledged, and one more at most for each connection")
                    .isBetween(acknowledged, before + signers.confirmed() + CONNECTIONS);
        }
        System.out.println(signers.confirmed() + " have confirmed while " + server + " was killed; " + signers.cut()
                + " requests were repeated.");
        assertThat(signers.problems()).isEmpty();
        assertThat(signers.cut()).as("somebody was in the middle of it").isPositive();
        everybodyHasGotTheirMail(letters, signers, killed);
        return signers.hashesOfTheConfirmed();
    }

    /** What the courier had in its hands when it was killed is sent again after two minutes, which pass here at once. */
    private void everybodyHasGotTheirMail(Letters letters, Signers signers, Instant killed) throws Exception {
        petition.run(
                "update petition_pending set claimed_until = now() where petition_id = '%s' and claimed_until < timestamptz '"
                        + killed + "' + interval '2 minutes'");
        petition.until(0, "select count(*) from petition_pending where petition_id = '%s' and mail_due_at is not null");

        Map<String, List<String>> mails = letters.idsByAddress("-" + petition.slug() + ".example");
        assertThat(mails.keySet()).containsAll(signers.signed());
        assertThat(mails).as("one mail has one id").allSatisfy((to, ids) -> assertThat(Set.copyOf(ids))
                .hasSize(1));
        assertThat(mails.values().stream().mapToInt(List::size).sum() - mails.size())
                .as("mails that came twice")
                .isBetween(0, 1);
    }
}
