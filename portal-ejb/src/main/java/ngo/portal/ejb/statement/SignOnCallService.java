package ngo.portal.ejb.statement;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.Circles;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.statement.StatementEvent.RevisionLapsed;
import ngo.portal.ejb.statement.StatementEvent.SignOnClosed;
import ngo.portal.ejb.statement.StatementEvent.SignOnExtended;
import ngo.portal.ejb.statement.StatementEvent.SignOnOpened;
import ngo.portal.ejb.statement.StatementEvent.SignOnWidened;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.statement.ReminderRepository;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementRefusals.CallIsClosed;
import ngo.portal.persistence.statement.StatementRepository;
import ngo.portal.persistence.statement.StatementState;
import org.jspecify.annotations.Nullable;

/** The call for sign-on: leads open and close it; leads and the holder of the edit lock send reminders. */
@Stateless
public class SignOnCallService {

    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final Duration FOUR_HOURS = Duration.ofHours(4);

    @Inject
    private StatementRepository statements;

    @Inject
    private ReminderRepository reminders;

    @Inject
    private AccessGrantRepository grants;

    @Inject
    private Circles circles;

    @Inject
    private AccessControl access;

    @Inject
    private Event<StatementEvent> events;

    @Inject
    private Clock clock;

    /** Calls organisations to sign until the hard deadline. */
    public void open(UUID id, SignOnCall signOnCall) {
        Statement statement = statements.require(id);
        access.require(Permission.STEWARD, statement.organisation(), id);
        requireZone(signOnCall.zone());
        access.requireFresh();

        Instant now = clock.instant();
        statement.openForSignOn(signOnCall.soft(), signOnCall.hard(), signOnCall.zone(), now);
        List<UUID> invited = circles.organisations(signOnCall.invited(), statement.organisation());
        grants.grant(statement.organisation(), id, Statement.KIND, invited, AccessLevel.SIGN, now);
        scheduleReminders(statement, signOnCall.hard(), now);

        events.fire(new SignOnOpened(statement.document(), signatories(statement, invited, true)));
    }

    /**
     * Extends the deadlines for the invited organisations. Reminders already sent are not repeated, and deadlines that
     * another person has set remain.
     *
     * @param soft a new target day; absent to keep the old one
     */
    public void extend(UUID id, @Nullable Instant soft, Instant hard) {
        Statement statement = forLead(id);
        Instant now = clock.instant();
        statement.extendSignOn(soft, hard, now);
        scheduleReminders(statement, hard, now);

        events.fire(new SignOnExtended(
                statement.document(), signatories(statement, grants.grantees(id, AccessLevel.SIGN), false)));
    }

    /** Invites further organisations to sign, until the same deadline. Those invited before are not notified. */
    public void invite(UUID id, Circle circle) {
        Statement statement = forLead(id);
        if (statement.state() != StatementState.OPEN_FOR_SIGN_ON) {
            throw new CallIsClosed();
        }
        Instant now = clock.instant();
        List<UUID> before = grants.grantees(id, AccessLevel.SIGN);
        List<UUID> invited = circles.organisations(circle, statement.organisation()).stream()
                .filter(organisation -> !before.contains(organisation))
                .toList();
        if (invited.isEmpty()) {
            throw new InvalidInput("invited");
        }
        grants.grant(statement.organisation(), id, Statement.KIND, invited, AccessLevel.SIGN, now);

        events.fire(new SignOnWidened(
                statement.document(),
                invited.stream().flatMap(one -> audience(one, true)).toList()));
    }

    private Statement forLead(UUID id) {
        access.require(Permission.STEWARD, statements.require(id).organisation(), id);
        return statements.requireAlone(id);
    }

    /** Closes the call early, with a reason. An undecided change lapses. */
    public void close(UUID id, String reason) {
        Statement statement = statements.require(id);
        access.require(Permission.STEWARD, statement.organisation(), id);
        if (reason.isBlank()) {
            throw new InvalidInput("reason");
        }
        boolean undecided = statement.isRevisionOpen();
        statement.closeSignOn(reason.strip(), clock.instant());

        events.fire(new SignOnClosed(statement.document(), List.of(Audience.leadsAsked())));
        if (undecided) {
            events.fire(RevisionLapsed.of(statement.document()));
        }
    }

    /** Reminds organisations that have not answered. The timer determines which they are. */
    public void remind(UUID id) {
        Statement statement = statements.require(id);
        boolean may = access.may(Permission.WRITE, statement.organisation(), id)
                || access.may(Permission.STEWARD, statement.organisation(), id);
        if (!may) {
            throw new Forbidden();
        }
        if (statement.state() != StatementState.OPEN_FOR_SIGN_ON) {
            throw new CallIsClosed();
        }
        reminders.scheduleReminder(statement, "BY_HAND", clock.instant());
    }

    private void scheduleReminders(Statement statement, Instant hard, Instant now) {
        if (hard.minus(TWO_DAYS).isAfter(now)) {
            reminders.scheduleReminder(statement, "TWO_DAYS", hard.minus(TWO_DAYS));
        }
        if (hard.minus(FOUR_HOURS).isAfter(now)) {
            reminders.scheduleReminder(statement, "FOUR_HOURS", hard.minus(FOUR_HOURS));
        }
    }

    private static List<Audience> signatories(Statement statement, List<UUID> invited, boolean asked) {
        return Stream.concat(Stream.of(statement.organisation()), invited.stream())
                .distinct()
                .flatMap(organisation -> audience(organisation, asked))
                .toList();
    }

    private static Stream<Audience> audience(UUID organisation, boolean asked) {
        return Stream.of(
                asked
                        ? Audience.asked(organisation, MemberRole.SIGNATORY)
                        : Audience.notified(organisation, MemberRole.SIGNATORY),
                Audience.notified(organisation, MemberRole.MEMBER));
    }

    private static void requireZone(String zone) {
        if (InputParser.zone(zone).isEmpty()) {
            throw new InvalidInput("zone");
        }
    }
}
