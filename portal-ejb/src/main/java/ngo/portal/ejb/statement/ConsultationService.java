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
import ngo.portal.ejb.statement.StatementEvent.ConsultationStarted;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementRepository;
import org.jspecify.annotations.Nullable;

/** The holder of the pen lets others talk about the text. */
@Stateless
public class ConsultationService {

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

    /** Shares the text with a circle of organisations until a date, for comments and amendments. */
    public void start(UUID id, Circle with, @Nullable Instant until) {
        access.require(Permission.WRITE, statements.require(id).organisation(), id);
        Statement statement = statements.requireAlone(id);
        Instant now = clock.instant();
        if (until != null && !until.isAfter(now)) {
            throw new InvalidInput("until");
        }

        statement.startConsultation(until, now);
        List<UUID> circle = circles.organisations(with, statement.organisation());
        circle.forEach(
                one -> grants.grant(statement.organisation(), id, Statement.KIND, one, AccessLevel.COMMENT, now));

        events.fire(new ConsultationStarted(statement.document(), asked(circle)));
    }

    private static List<Audience> asked(List<UUID> circle) {
        return circle.stream()
                .map(organisation -> Audience.asked(organisation, MemberRole.MEMBER))
                .toList();
    }
}
