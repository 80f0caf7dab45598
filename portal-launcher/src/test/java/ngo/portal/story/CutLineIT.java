package ngo.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import ngo.portal.api.Program;
import ngo.portal.launch.Installation;
import ngo.portal.launch.KeycloakGate;
import ngo.portal.launch.SharedInstallation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An organisation is founded in the portal and in Keycloak, or will be: whenever the line between the two is cut, and when
 * the database ends in between, both sides agree in the end, and nothing is there twice.
 */
@ExtendWith(SharedInstallation.class)
@Tag("part-2")
class CutLineIT {

    private static final int GROUPS = 9;

    /** The organisation, its groups, the invitation. */
    private static final int CHANGES = 1 + GROUPS + 1;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String RUN = Long.toString(System.nanoTime(), 36);

    private Portal portal;
    private Console console;
    private Program office;
    private KeycloakGate gate;

    @BeforeEach
    void begin(Installation running, KeycloakGate keycloakGate) {
        portal = Portal.of(running);
        console = new Console(portal);
        gate = keycloakGate;
        office = new Program(running.portalUrl(), running.keycloakUrl(), "administrator@coalition.example");
    }

    @Test
    void whereverTheLineIsCutBothSidesAgreeInTheEnd() throws Exception {
        List<String> aliases = new ArrayList<>();
        for (int change = 1; change <= CHANGES; change++) {
            for (boolean after : new boolean[] {false, true}) {
                String alias = "cut-" + RUN + "-" + change + (after ? "-after" : "-before");
                gate.cut(alias, change, after);
                found(alias);
                aliases.add(alias);
            }
        }
        for (String alias : aliases) {
            await(alias, () -> isWhole(alias));
            assertThat(gate.isToBeCut(alias)).as(alias).isFalse();
        }
        LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        for (String alias : aliases) {
            isThereOnce(alias);
        }
    }

    @Test
    void whenTheDatabaseEndsInTheMiddleBothSidesAgreeInTheEnd() throws Exception {
        String alias = "cut-" + RUN + "-database";
        gate.cut(alias, GROUPS / 2, true, this::killTheDatabase);
        found(alias);

        await(alias, () -> isWhole(alias));
        assertThat(gate.isToBeCut(alias)).isFalse();
        isThereOnce(alias);
    }

    private void found(String alias) throws Exception {
        String body =
                """
                {"alias": "%1$s", "name": "Organisation %1$s", "languages": ["en"], "firstAdministrator": "first@%1$s.example"}
                """
                        .formatted(alias);
        Program.Reply[] reply = new Program.Reply[1];
        await(alias, () -> {
            reply[0] = office.post("/organisations", body, "Idempotency-Key", alias);
            return reply[0].status() == 201;
        });
        assertThat(reply[0].body()).contains("\"state\":\"INVITED\"");
    }

    private void killTheDatabase() {
        try (SuspendedProcess database = SuspendedProcess.freeze(portal, "POSTGRES_PID")) {
            database.kill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isWhole(String alias) throws Exception {
        return mailsTo(alias) > 0 && console.organisations(alias).size() == 1;
    }

    private void isThereOnce(String alias) throws Exception {
        assertThat(console.organisations(alias)).as(alias).hasSize(1);
        String organisation = "/organizations/" + console.organisations(alias).get(0);
        assertThat(console.count(organisation + "/groups?max=100", "\"path\""))
                .as(alias)
                .isEqualTo(GROUPS);
        assertThat(console.count(organisation + "/invitations?max=100", "\"email\""))
                .as(alias)
                .isEqualTo(1);
        assertThat(mailsTo(alias)).as(alias).isEqualTo(1);
        Program.Reply reply = office.get("/organisations/" + alias);
        assertThat(reply.status()).as(alias).isEqualTo(200);
        assertThat(reply.body()).as(alias).contains("\"state\":\"INVITED\"");
    }

    private long mailsTo(String alias) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.property("MAIL_URL") + "/mails"))
                .build();
        String mails = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return Pattern.compile(Pattern.quote("\"to\":[\"first@" + alias + ".example\"]"))
                .matcher(mails)
                .results()
                .count();
    }

    /** While a server is away, a question that fails is asked again. */
    private static void await(String what, Callable<Boolean> answer) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!asked(answer)) {
            assertThat(Instant.now()).as(what).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private static boolean asked(Callable<Boolean> answer) throws Exception {
        try {
            return answer.call();
        } catch (IOException | UncheckedIOException away) {
            return false;
        }
    }
}
