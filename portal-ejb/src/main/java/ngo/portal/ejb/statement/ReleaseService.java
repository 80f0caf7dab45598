package ngo.portal.ejb.statement;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.document.DocumentAudience;
import ngo.portal.ejb.statement.StatementEvent.StatementCancelled;
import ngo.portal.ejb.statement.StatementEvent.StatementEmbargoed;
import ngo.portal.ejb.statement.StatementEvent.StatementPublished;
import ngo.portal.ejb.translation.Translations;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.publication.Release;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementRepository;
import ngo.portal.persistence.statement.StatementState;
import org.jspecify.annotations.Nullable;

/** What a lead does once the release is cleared, and giving up on the way there. */
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

    /** Publishes now, or lets the timer publish at the end of an embargo. */
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

    /** What the public would read at this moment; of the organisations only their names, the directory has their entries. */
    public Release preview(UUID id) {
        Statement statement = statements.require(id);
        access.require(Permission.STEWARD, statement.organisation(), id);
        return publisher.preview(statement, clock.instant());
    }

    /** Ends the statement before it was published. The holder of the pen may, while it holds the pen; after that a lead. */
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

    /** What is over already is refused by its state to both. */
    private boolean mayCancel(Statement statement) {
        boolean holdsThePen = access.may(Permission.WRITE, statement.organisation(), statement.id());
        if (statement.state().isWritable()) {
            return holdsThePen;
        }
        boolean over = !statement.state().may(StatementState.CANCELLED);
        return access.may(Permission.STEWARD, statement.organisation(), statement.id()) || (over && holdsThePen);
    }
}
