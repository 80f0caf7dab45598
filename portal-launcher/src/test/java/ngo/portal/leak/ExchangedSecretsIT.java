package ngo.portal.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.story.Portal;
import ngo.portal.story.TestEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An attacker who can write to both databases and swaps sealed values, keys or rows gains nothing: no word is shown to anybody, and no page
 * fails with an error. Put back, everything is read as before.
 */
@ExtendWith(TestEnvironment.class)
class ExchangedSecretsIT {

    private static final int ENOUGH = 200;

    private Desk desk;
    private Superuser main;
    private Superuser keys;

    @BeforeEach
    void begin(Portal portal) throws Exception {
        desk = new Desk(portal, "none");
        desk.as("member@fidh.example").waitForMembership();
        main = Superuser.of(portal);
        main.run("set session_replication_role = replica");
        keys = Superuser.of(portal, "portal_keys");
        keys.run("set session_replication_role = replica");
    }

    @AfterEach
    void leave() throws SQLException {
        main.close();
        keys.close();
    }

    @Test
    void whateverIsExchangedIsUnreadableAndNothingElse() throws Exception {
        PlantedRequestWords words = new PlantedRequestWords();
        String call = new Cases(desk, words, "fidh").call("Help");
        List<SealedCase> cases = new ArrayList<>();
        for (String applicant : List.of("fidh", "fidh", "rsf")) {
            cases.add(SealedCase.of(desk, main, new Cases(desk, words, applicant).answered(call), applicant));
        }
        List<SwappedValues> exchanges = Stream.concat(
                        SwappedValues.ofSealed(cases).stream(), SwappedValues.ofKeys(cases, keys).stream())
                .toList();
        assertThat(exchanges).hasSizeGreaterThanOrEqualTo(ENOUGH);

        List<String> wrong = new ArrayList<>();
        for (SwappedValues exchange : exchanges) {
            Superuser there = exchange.ofKeys() ? keys : main;
            there.run(exchange.sql());
            exchange.read().differences().forEach(found -> wrong.add(exchange + ": " + found));
            there.run(exchange.back());
        }

        assertThat(wrong).isEmpty();
        assertThat(cases).allSatisfy(one -> assertThat(one.isAsBefore()).isTrue());
    }
}
