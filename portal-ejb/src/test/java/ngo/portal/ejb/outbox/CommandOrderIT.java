package ngo.portal.ejb.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import ngo.portal.ejb.Founding;
import ngo.portal.ejb.People;
import ngo.portal.ejb.PortalArchive;
import ngo.portal.ejb.access.Backoff;
import ngo.portal.ejb.organisation.MembershipLifecycleService;
import ngo.portal.ejb.system.SystemService;
import ngo.portal.persistence.access.Office;
import ngo.portal.persistence.organisation.CoalitionRole;
import ngo.portal.persistence.outbox.OutboxCommand;
import ngo.portal.persistence.outbox.OutboxCommandType;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One organisation at which Keycloak always fails keeps no other waiting, and in the end not itself either. */
@ArquillianTest
class CommandOrderIT {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final People failing = People.ofANewOrganisation();
    private final People other = People.ofANewOrganisation();
    private final Instant soon = Clock.systemUTC().instant().plus(Duration.ofMinutes(30));

    @Inject
    private Founding founding;

    @Inject
    private TenantContext tenant;

    @Inject
    private OpenCommands open;

    @Inject
    private OutboxCommandService commands;

    @Inject
    private MembershipLifecycleService life;

    @Inject
    private SystemService system;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withEverything();
    }

    @BeforeEach
    void somethingIsPromised() throws SQLException {
        founding.of(failing, other);
        open.promise(failing.organisation(), OutboxCommandType.END_SESSIONS, soon);
        open.promise(failing.organisation(), OutboxCommandType.ENABLE, soon.plus(A_MOMENT));
        tenant.enter(TenantPrincipal.keycloakSync());
    }

    @Test
    void failedCommandsAreOrderedBehindOthers() throws SQLException {
        open.promise(other.organisation(), OutboxCommandType.ENABLE, soon.plus(A_MOMENT));
        open.putOff(first(), Clock.systemUTC().instant(), soon.plus(A_MOMENT.multipliedBy(2)));

        assertThat(open.next(failing.organisation(), other.organisation()))
                .extracting(OutboxCommand::organisation)
                .containsExactly(other.organisation(), failing.organisation());
        assertThat(commands.fail(first())).as("given up").isFalse();
    }

    @Test
    void whatHasFailedForDaysIsGivenUpForSomebodyToSeeAndTheNextHasItsTurn() {
        Instant daysAgo =
                Clock.systemUTC().instant().minus(Backoff.GIVES_UP_AFTER).minus(A_MOMENT);
        open.putOff(first(), daysAgo, soon);
        int before = givenUp();
        commands.waitForKeycloak(first());
        assertThat(first().type())
                .as("nobody is given up while Keycloak is away")
                .isEqualTo(OutboxCommandType.END_SESSIONS);
        assertThat(commands.fail(first())).isTrue();

        assertThat(first().type()).isEqualTo(OutboxCommandType.ENABLE);
        assertThat(givenUp()).isEqualTo(before + 1);
    }

    /** A node was suspended during the command, and another has started it again. */
    @Test
    void onlyTheLastHolderOfACommandReportsItsOutcomeAndItIsVerifiedLater() throws SQLException {
        open.promise(other.organisation(), OutboxCommandType.GIVE_ROLES, soon);
        open.promise(other.organisation(), OutboxCommandType.REMOVE, soon.plus(A_MOMENT));
        OutboxCommand heldUp = open.take(other.organisation()).orElseThrow();
        OutboxCommand again = open.take(other.organisation()).orElseThrow();

        assertThat(open.end(heldUp)).isFalse();
        assertThat(open.next(other.organisation()))
                .extracting(OutboxCommand::type)
                .containsExactly(OutboxCommandType.GIVE_ROLES);
        assertThat(open.end(again)).isTrue();
        assertThat(toVerify()).isEqualTo("GIVE_ROLES");

        assertThat(open.end(open.take(other.organisation()).orElseThrow())).isTrue();
        assertThat(toVerify()).as("the newest, though it was taken once").isEqualTo("REMOVE");
    }

    /** Of wishes about the same the newest holds, whether it is done, open, or was given up as well. */
    @Test
    void whatIsTriedAgainNeverComesBackOverWhatWasAskedSince() throws SQLException {
        for (List<OutboxCommandType> pair : List.of(
                List.of(OutboxCommandType.FOUND, OutboxCommandType.FOUND),
                List.of(OutboxCommandType.RENAME, OutboxCommandType.RENAME),
                List.of(OutboxCommandType.DISABLE, OutboxCommandType.ENABLE),
                List.of(OutboxCommandType.ENABLE, OutboxCommandType.DISABLE),
                List.of(OutboxCommandType.INVITE, OutboxCommandType.TAKE_BACK),
                List.of(OutboxCommandType.TAKE_BACK, OutboxCommandType.INVITE),
                List.of(OutboxCommandType.GIVE_ROLES, OutboxCommandType.GIVE_ROLES),
                List.of(OutboxCommandType.GIVE_ROLES, OutboxCommandType.REMOVE),
                List.of(OutboxCommandType.REMOVE, OutboxCommandType.GIVE_ROLES))) {
            String about = pair.get(0) + " then " + pair.get(1);
            open.ended(other.organisation(), pair.get(0), about + " that was done", yesterday(1), "REFUSED");
            open.ended(other.organisation(), pair.get(1), about + " that was done", yesterday(2), "");
            open.ended(other.organisation(), pair.get(0), about + " in vain", yesterday(1), "FAULT");
            open.ended(other.organisation(), pair.get(1), about + " in vain", yesterday(2), "REFUSED");
        }
        open.ended(other.organisation(), OutboxCommandType.RENAME, "", yesterday(1), "REFUSED");
        open.ended(other.organisation(), OutboxCommandType.DISABLE, "", yesterday(2), "");
        open.ended(other.organisation(), OutboxCommandType.DISABLE, "before", yesterday(1), "");
        open.ended(other.organisation(), OutboxCommandType.DISABLE, "before", yesterday(2), "REFUSED");
        open.ended(other.organisation(), OutboxCommandType.ENABLE, "is open", yesterday(1), "REFUSED");
        open.promise(other.organisation(), OutboxCommandType.DISABLE, "is open", soon);
        List<String> wanted = List.of(
                "DISABLE before",
                "DISABLE is open",
                "DISABLE ENABLE then DISABLE in vain",
                "ENABLE DISABLE then ENABLE in vain",
                "FOUND FOUND then FOUND in vain",
                "GIVE_ROLES GIVE_ROLES then GIVE_ROLES in vain",
                "GIVE_ROLES REMOVE then GIVE_ROLES in vain",
                "INVITE TAKE_BACK then INVITE in vain",
                "REMOVE GIVE_ROLES then REMOVE in vain",
                "RENAME ",
                "RENAME RENAME then RENAME in vain",
                "TAKE_BACK INVITE then TAKE_BACK in vain");
        int before = givenUp();
        tenant.enter(office());
        assertThat(life.view(other.organisation()).commands())
                .extracting(row -> row.type() + " " + row.subject())
                .containsExactlyInAnyOrderElementsOf(wanted);

        life.tryAgain(other.organisation());

        assertThat(givenUp()).isEqualTo(before - (wanted.size() - 1));
        assertThat(open.ask(
                                "select string_agg(act || ' ' || subject, '; ') from outbox_command where done_at is null and organisation_id = '"
                                        + other.organisation() + "'")
                        .split("; "))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    private Instant yesterday(int minute) {
        return soon.minus(Duration.ofDays(1)).plus(Duration.ofMinutes(minute));
    }

    private String toVerify() throws SQLException {
        return open.ask(
                "select string_agg(act, ' ') from outbox_command where verify_at is not null and organisation_id = '"
                        + other.organisation() + "'");
    }

    private OutboxCommand first() {
        List<OutboxCommand> next = open.next(failing.organisation());
        assertThat(next).hasSize(1);
        return next.get(0);
    }

    private static TenantPrincipal office() {
        return new TenantPrincipal(Office.ID, "office", "Olga", Set.of(), Set.of(CoalitionRole.COALITION_ADMINISTRATOR))
                .provenAt(Clock.systemUTC().instant());
    }

    private int givenUp() {
        tenant.enter(office());
        int count = system.report().health().givenUp();
        tenant.enter(TenantPrincipal.keycloakSync());
        return count;
    }
}
