package ngo.portal.ejb.statement;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.Circles;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.statement.StatementEvent.ConsultationChanged;
import ngo.portal.ejb.statement.StatementEvent.ConsultationStarted;
import ngo.portal.ejb.statement.StatementEvent.ConsultationWidened;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.statement.CircleRow;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementRepository;
import org.jspecify.annotations.Nullable;

/** Starts and ends the consultation on a text, for the holder of the edit lock. */
@Stateless
public class ConsultationService {

    private static final int MAX_NOTE_CHARACTERS = 2_000;

    @Inject
    private StatementRepository statements;

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

    /** Shares the text with organisations until a date, for comments and amendments. */
    public void start(UUID id, Consultation asked) {
        Statement statement = forPen(id);
        Instant now = clock.instant();
        requireAhead(asked.until(), asked.zone(), now);

        statement.startConsultation(asked.until(), asked.zone(), noted(asked.note()), now);
        List<UUID> invited = letIn(statement, asked.with(), now);

        events.fire(new ConsultationStarted(statement.document(), asked(invited)));
    }

    /** Invites further organisations. Those invited before are not notified, and no date changes. */
    public void invite(UUID id, Circle with) {
        Statement statement = forPen(id);
        Instant now = clock.instant();
        statement.changeConsultation(now);
        List<UUID> invited = letIn(statement, with, now);
        if (invited.isEmpty()) {
            throw new InvalidInput("with");
        }

        events.fire(new ConsultationWidened(statement.document(), asked(invited)));
    }

    /** Sets another end, or none. All invited organisations are notified. */
    public void reschedule(UUID id, @Nullable Instant until, String zone) {
        Statement statement = forPen(id);
        Instant now = clock.instant();
        requireAhead(until, zone, now);
        statement.changeConsultation(now).reschedule(until, zone);

        events.fire(new ConsultationChanged(
                statement.document(),
                grants.grantees(id, AccessLevel.COMMENT).stream()
                        .map(organisation -> Audience.notified(organisation, MemberRole.MEMBER))
                        .toList()));
    }

    /** Changes the covering note. */
    public void cover(UUID id, String note) {
        Statement statement = forPen(id);
        statement.changeConsultation(clock.instant()).cover(noted(note));

        events.fire(new ConsultationChanged(statement.document(), List.of()));
    }

    /** The organisations with access for consultation or signing, readable by everybody with access. */
    public List<CircleRow> circle(UUID id) {
        access.requireMember();
        statements.require(id);
        return statements.circle(id);
    }

    private Statement forPen(UUID id) {
        access.require(Permission.WRITE, statements.require(id).organisation(), id);
        return statements.requireAlone(id);
    }

    /** Those among them that had no such access before. */
    private List<UUID> letIn(Statement statement, Circle with, Instant now) {
        List<UUID> before = grants.grantees(statement.id(), AccessLevel.COMMENT);
        List<UUID> invited = circles.organisations(with, statement.organisation()).stream()
                .filter(organisation -> !before.contains(organisation))
                .toList();
        grants.grant(statement.organisation(), statement.id(), Statement.KIND, invited, AccessLevel.COMMENT, now);
        return invited;
    }

    private static void requireAhead(@Nullable Instant until, String zone, Instant now) {
        if (until != null && !until.isAfter(now)) {
            throw new InvalidInput("until");
        }
        if (InputParser.zone(zone).isEmpty()) {
            throw new InvalidInput("zone");
        }
    }

    private static String noted(String note) {
        if (note.length() > MAX_NOTE_CHARACTERS) {
            throw new InvalidInput("note");
        }
        return note.strip();
    }

    private static List<Audience> asked(List<UUID> circle) {
        return circle.stream()
                .map(organisation -> Audience.asked(organisation, MemberRole.MEMBER))
                .toList();
    }
}
