package ngo.portal.ejb.statement;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.InvalidInput;
import ngo.portal.persistence.statement.Anchor;
import ngo.portal.persistence.statement.CommentRow;
import ngo.portal.persistence.statement.ConsultationRepository;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementRepository;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.tenant.TenantContext;
import org.jspecify.annotations.Nullable;

/** Talking about a text. The holder of the pen starts it; everybody in the circle comments and amends. */
@Stateless
public class ConsultationService {

    @Inject
    private StatementRepository statements;

    @Inject
    private ConsultationRepository consultation;

    @Inject
    private AccessGrantRepository grants;

    @Inject
    private Circles circles;

    @Inject
    private Anchors anchors;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

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
        circle.forEach(one -> grants.grant(statement.organisation(), id, "STATEMENT", one, AccessLevel.COMMENT, now));

        events.fire(new ConsultationStarted(id, statement.organisation(), statement.title(), asked(circle)));
    }

    private static List<Audience> asked(List<UUID> circle) {
        return circle.stream()
                .map(organisation -> Audience.asked(organisation, MemberRole.MEMBER))
                .toList();
    }

    public UUID comment(UUID id, @Valid CommentForm form) {
        Statement statement = statements.require(id);
        access.require(Permission.COMMENT, statement.organisation(), id);
        requireOpen(statement);

        UUID comment = UUID.randomUUID();
        Anchored place = place(statement, comment, form);
        consultation.add(
                new ConsultationRepository.NewComment(
                        comment, place.thread(), place.anchor(), form.getBody().strip(), form.getVisibility()),
                statement,
                tenant.organisation(),
                tenant.acting(),
                clock.instant());

        events.fire(new CommentWritten(id, statement.organisation(), statement.title(), toOwner(statement)));
        return comment;
    }

    /** Settles a thread. The holder of the pen may settle any, others those of their own organisation's readers. */
    public void resolve(UUID id, UUID comment) {
        Statement statement = statements.require(id);
        access.require(Permission.COMMENT, statement.organisation(), id);
        CommentRow row = consultation.requireComment(id, comment);
        consultation.resolve(
                row.thread(), statement, tenant.organisation(), tenant.acting().name(), clock.instant());

        events.fire(new CommentResolved(id, statement.organisation(), statement.title(), List.of()));
    }

    /** Proposes another wording under the name of the caller's organisation. */
    public UUID amend(UUID id, @Valid AmendmentForm form) {
        Statement statement = statements.require(id);
        access.require(Permission.AMEND, statement.organisation(), id);
        requireConsultation(statement);

        UUID amendment = UUID.randomUUID();
        Anchor at = anchors.at(statement.text(), form.getSection(), form.getParagraph());
        consultation.addAmendment(
                amendment,
                at,
                form.getProposed().strip(),
                form.getReason().strip(),
                statement,
                tenant.organisation(),
                tenant.acting(),
                clock.instant());

        events.fire(new AmendmentProposed(id, statement.organisation(), statement.title(), askOwner(statement)));
        return amendment;
    }

    private record Anchored(UUID thread, Anchor anchor) {}

    private Anchored place(Statement statement, UUID comment, CommentForm form) {
        UUID replyTo = form.getReplyTo();
        if (replyTo == null) {
            return new Anchored(comment, anchors.at(statement.text(), form.getSection(), form.getParagraph()));
        }
        CommentRow first = consultation.requireComment(statement.id(), replyTo);
        return new Anchored(
                first.thread(), new Anchor(first.section(), first.paragraph(), first.paragraphKey(), first.quote()));
    }

    private List<Audience> toOwner(Statement statement) {
        return Stream.of(Audience.told(statement.organisation(), MemberRole.MEMBER))
                .filter(audience -> !audience.organisation().equals(tenant.organisation()))
                .toList();
    }

    private List<Audience> askOwner(Statement statement) {
        return Stream.of(Audience.asked(statement.organisation(), MemberRole.MEMBER))
                .filter(audience -> !audience.organisation().equals(tenant.organisation()))
                .toList();
    }

    private static void requireOpen(Statement statement) {
        if (!statement.state().isWritable()) {
            throw new IllegalTransition(statement.state().name(), "COMMENT");
        }
    }

    private static void requireConsultation(Statement statement) {
        if (statement.state() != StatementState.CONSULTATION) {
            throw new IllegalTransition(statement.state().name(), "AMEND");
        }
    }
}
