package ngo.portal.ejb.statement;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.document.DocumentAudience;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.statement.StatementEvent.EmbargoLifted;
import ngo.portal.ejb.statement.StatementEvent.EmbargoPostponed;
import ngo.portal.ejb.statement.StatementEvent.StatementCancelled;
import ngo.portal.ejb.statement.StatementEvent.StatementEmbargoed;
import ngo.portal.ejb.statement.StatementEvent.StatementPublished;
import ngo.portal.ejb.translation.Translations;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.publication.Release;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementRepository;
import ngo.portal.persistence.statement.StatementState;
import org.jspecify.annotations.Nullable;

/** A lead's actions after the release is cleared, and cancelling before. */
@Stateless
public class ReleaseService {

    @Inject
    private StatementRepository statements;

    @Inject
    private Publisher publisher;

    @Inject
    private Translations translations;

    @Inject
    private DocumentAudience audience;

    @Inject
    private AccessControl access;

    @Inject
    private Event<StatementEvent> events;

    @Inject
    private Clock clock;

    /** The translations that are required before publication, and their state. */
    public Translations.Readiness translations(UUID id) {
        access.requireMember();
        Statement statement = statements.require(id);
        return translations.readiness(statement.document(), statement.text());
    }

    /** Publishes now, or schedules publication for the end of an embargo. */
    public void publish(UUID id, @Nullable Instant embargo) {
        Statement statement = statements.require(id);
        access.require(Permission.STEWARD, statement.organisation(), id);
        statement.state().require(embargo == null ? StatementState.PUBLISHED : StatementState.EMBARGOED);
        access.requireFresh();
        Statement alone = statements.requireAlone(id);
        translations.requireReady(alone.document(), alone.text());
        Instant now = clock.instant();
        if (embargo != null) {
            alone.embargoUntil(embargo, now);
            events.fire(new StatementEmbargoed(alone.document(), audience.everybody(alone.document())));
        } else {
            alone.publish(now);
            publisher.publish(alone, PublicationKind.PUBLISHED, "", now);
            events.fire(new StatementPublished(alone.document(), audience.everybody(alone.document())));
        }
    }

    /** Postpones the scheduled publication. The leads' approval and the signatures remain valid. */
    public void postpone(UUID id, Instant embargo) {
        Statement alone = underEmbargo(id);
        alone.postponeEmbargo(embargo, clock.instant());
        events.fire(new EmbargoPostponed(alone.document(), audience.everybody(alone.document())));
    }

    /**
     * Lifts the embargo without publishing: publication at an earlier moment than announced needs a new approval of the
     * release by several leads.
     */
    public void liftEmbargo(UUID id, String reason) {
        Statement alone = underEmbargo(id);
        if (reason.isBlank()) {
            throw new InvalidInput("reason");
        }
        alone.liftEmbargo(reason.strip(), clock.instant());
        events.fire(new EmbargoLifted(
                alone.document(),
                Stream.concat(audience.readers(alone.document()).stream(), Stream.of(Audience.leadsAsked()))
                        .toList()));
    }

    private Statement underEmbargo(UUID id) {
        Statement statement = statements.require(id);
        access.require(Permission.STEWARD, statement.organisation(), id);
        if (statement.state() != StatementState.EMBARGOED) {
            throw new IllegalTransition(statement.state().name(), StatementState.EMBARGOED.name());
        }
        access.requireFresh();
        return statements.requireAlone(id);
    }

    /** What the public would read now; of the organisations it contains only the names, since the directory has their entries. */
    public Release preview(UUID id) {
        Statement statement = statements.require(id);
        access.require(Permission.STEWARD, statement.organisation(), id);
        return publisher.preview(statement, clock.instant());
    }

    /** Cancels the statement before publication. The holder of the edit lock may while the text can be edited; afterwards a lead may. */
    public void cancel(UUID id, String reason) {
        Statement statement = statements.require(id);
        if (!mayCancel(statement)) {
            throw new Forbidden();
        }
        if (reason.isBlank()) {
            throw new InvalidInput("reason");
        }
        statement.cancel(reason.strip(), clock.instant());
        events.fire(new StatementCancelled(statement.document(), audience.everybody(statement.document())));
    }

    /** A statement that has ended is refused to both because of its state. */
    private boolean mayCancel(Statement statement) {
        boolean holdsThePen = access.may(Permission.WRITE, statement.organisation(), statement.id());
        if (statement.state().isWritable()) {
            return holdsThePen;
        }
        boolean over = !statement.state().may(StatementState.CANCELLED);
        return access.may(Permission.STEWARD, statement.organisation(), statement.id()) || (over && holdsThePen);
    }
}
