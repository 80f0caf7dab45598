package ngo.portal.persistence.petition.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import ngo.portal.fixture.Database;
import ngo.portal.fixture.PetitionInvariants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody gets done who has the password of portal_public and speaks SQL, past all that Java checks. */
class StolenPublicPasswordIT {

    private static final String COMMITMENT = "c0".repeat(32);

    private static Database database;

    private StagedSigning stage;

    @BeforeAll
    static void aDatabaseOfItsOwn() throws SQLException {
        database = Database.running().another("stolen");
    }

    @BeforeEach
    void anOpenPetition() throws SQLException {
        stage = new StagedSigning(database);
    }

    @AfterEach
    void theInvariantsHold() throws SQLException {
        stage.total();
        try (Connection superuser = database.superuser()) {
            PetitionInvariants.requireTrue(superuser, stage.petition);
        }
    }

    @Test
    void aCodeThatNobodyWasMailedDoesNothing() throws SQLException {
        stage.anybody(stage.sign("eve"));
        assertThat(stage.anybody("select id from public_code(%s)".formatted(stage.code("eve"))))
                .isEmpty();
        for (String step : new String[] {"CONFIRM", "WITHDRAW", "ADD_CONSENT", "DROP_CONSENT", "BLOCK_MAIL"}) {
            assertThat(step("eve", step, "\"commitment\":\"" + COMMITMENT + "\""))
                    .as(step)
                    .isEqualTo("UNKNOWN");
        }
        assertThat(stage.total()).isEqualTo("0");
        assertThat(stage.one("select count(*) from mail_block")).isEqualTo("0");
    }

    /** A person who has read a copy of the database knows hashes of addresses, and could sign with them under a code of their own. */
    @Test
    void whoKnowsTheHashOfAnAddressDoesNotReachItsSignature() throws SQLException {
        stage.confirm("ada");
        String sign = stage.sign("eve");
        stage.anybody(sign.replace(stage.mail("eve"), stage.mail("ada")));
        assertThat(stage.anybody("select id from public_code(%s)".formatted(stage.code("eve"))))
                .isEmpty();
        assertThat(step("eve", "WITHDRAW", "")).isEqualTo("UNKNOWN");
        assertThat(stage.total()).isEqualTo("1");
    }

    @Test
    void oneCommitmentIsCountedOnceOnly() throws SQLException {
        assertThat(confirm("one", "\"commitment\":\"" + COMMITMENT + "\"")).isEqualTo("DONE");
        assertThat(confirm("two", "\"commitment\":\"" + COMMITMENT + "\"")).isEqualTo("UNKNOWN");
        assertThat(step("one", "WITHDRAW", "")).isEqualTo("DONE");
        assertThat(confirm("two", "\"commitment\":\"" + COMMITMENT + "\""))
                .as("nor again on the day on which it was withdrawn")
                .isEqualTo("UNKNOWN");
        assertThat(confirm("two", "\"commitment\":\"" + COMMITMENT + "ff\"")).isEqualTo("UNKNOWN");
        assertThat(confirm("two", "\"commitment\":null")).isEqualTo("UNKNOWN");
        assertThat(
                        stage.one(
                                "select count(*) from petition_signature_event where petition_id = '%s' and kind = 'CONFIRMED'"))
                .isEqualTo("1");
    }

    @Test
    void aNameIsALineOfAHundredCharacters() throws SQLException {
        assertThat(confirm("ada", named("A".repeat(200_000), "true"))).isEqualTo("UNKNOWN");
        assertThat(confirm("ada", named("A".repeat(101), "true"))).isEqualTo("UNKNOWN");
        assertThat(confirm("ada", named("A\\nB", "true"))).isEqualTo("UNKNOWN");
        assertThat(confirm("ada", named("", "true"))).isEqualTo("UNKNOWN");
        assertThat(confirm("ada", named("A".repeat(100), "true"))).isEqualTo("DONE");
        assertThat(stage.one("select length(name) || ' ' || shown from public_petition_name where petition_id = '%s'"))
                .isEqualTo("100 true");
    }

    /** The database and the desk decide which names are shown; a caller can only have a name wait. */
    @Test
    void anOddNameWaitsForTheDeskWhateverIsAskedFor() throws SQLException {
        assertThat(confirm("one", named("www.evil.example", "true"))).isEqualTo("DONE");
        assertThat(confirm("two", named("Ada Lovelace", "false"))).isEqualTo("DONE");
        assertThat(confirm("three", named("Grace Hopper", "true"))).isEqualTo("DONE");
        assertThat(stage.one("select name from public_petition_name where petition_id = '%s' and shown"))
                .isEqualTo("Grace Hopper");
    }

    @Test
    void aCountryIsTwoLetters() throws SQLException {
        for (String country : new String[] {"<script>", "", "fr", "FRA"}) {
            assertThat(confirm("ada", "\"country\":\"" + country + "\",\"commitment\":\"" + COMMITMENT + "\""))
                    .as(country)
                    .isEqualTo("UNKNOWN");
        }
        assertThat(confirm("ada", "\"country\":\"DE\",\"commitment\":\"" + COMMITMENT + "\""))
                .isEqualTo("DONE");
        assertThatThrownBy(() -> stage.plant("update petition_signature set country = '<b>' where petition_id = '%s'"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23514"));
    }

    private static String named(String name, String shown) {
        return "\"display\":\"PUBLIC\",\"name\":\"" + name + "\",\"shown\":" + shown + ",\"commitment\":\""
                + Integer.toHexString(name.hashCode() | 0x1000_0000).repeat(8) + "\"";
    }

    /** By a code that the courier has mailed. */
    private String confirm(String who, String details) throws SQLException {
        stage.anybody(stage.sign(who));
        stage.mailed();
        return step(who, "CONFIRM", details);
    }

    private String step(String who, String step, String details) throws SQLException {
        String all = details.isEmpty() ? "" : "," + details;
        return stage.anybody(
                "select public_step(%s, '%s', '{\"consents\":\"[]\"%s}')".formatted(stage.code(who), step, all));
    }
}
