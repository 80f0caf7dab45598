package ngo.portal.ejb.statement;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.statement.StatementEvent.EmbargoMissed;
import ngo.portal.ejb.statement.StatementEvent.RevisionLapsed;
import ngo.portal.ejb.statement.StatementEvent.SignOnClosed;
import ngo.portal.ejb.statement.StatementEvent.SignatureReminded;
import ngo.portal.ejb.statement.StatementEvent.StatementPublished;
import ngo.portal.ejb.translation.Translations;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.document.DueDocument;
import ngo.portal.persistence.document.DueRepository;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.statement.ReminderRepository;
import ngo.portal.persistence.statement.SignOnRepository;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementRepository;
import ngo.portal.persistence.statement.StatementState;

/** Handles due events of one statement. Called by the timer alone, acting for the owner. */
@Stateless
public class DueService {

    @Inject
    private StatementRepository statements;

    @Inject
    private SignOnRepository signOns;

    @Inject
    private DueRepository due;

    @Inject
    private ReminderRepository reminders;

    @Inject
    private AccessGrantRepository grants;

    @Inject
    private Publisher publisher;

    @Inject
    private Translations translations;

    @Inject
    private Event<StatementEvent> events;

    @Inject
    private Clock clock;

    public List<DueDocument> due() {
        return due.take(Statement.KIND);
    }

    /** Advances each statement in a transaction of its own, so that a failure does not block others. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void advance(UUID id) {
        Statement statement = statements.requireAlone(id);
        Instant now = clock.instant();
        switch (statement.state()) {
            case OPEN_FOR_SIGN_ON -> advanceCall(statement, now);
            case EMBARGOED -> publish(statement, now);
            case PUBLISHED, CORRECTED -> followAnswers(statement, now);
            case DRAFT,
                    CONSULTATION,
                    TEXT_REVIEW,
                    TEXT_CLEARED,
                    SIGN_ON_CLOSED,
                    RELEASE_CLEARED,
                    RETRACTED,
                    CANCELLED -> {}
        }
        due.settle(Statement.KIND, id);
    }

    /** Clears the mark before it reads the answers: an answer given meanwhile is either read or marks the statement again. */
    private void followAnswers(Statement statement, Instant now) {
        reminders.takeAnswers(statement.id());
        publisher.followAnswers(statement, now);
    }

    private void advanceCall(Statement statement, Instant now) {
        Instant hard = statement.hardDeadline();
        if (hard != null && !hard.isAfter(now)) {
            boolean undecided = statement.isRevisionOpen();
            statement.closeSignOn("", now);
            events.fire(new SignOnClosed(
                    statement.document(),
                    List.of(Audience.notified(statement.organisation(), MemberRole.MEMBER), Audience.leadsAsked())));
            if (undecided) {
                events.fire(RevisionLapsed.of(statement.document()));
            }
        } else if (hard != null && reminders.takeReminders(statement.id(), hard, now)) {
            events.fire(new SignatureReminded(statement.document(), waiting(statement)));
        }
    }

    private List<Audience> waiting(Statement statement) {
        return signOns.board(statements.detail(statement.id())).stream()
                .filter(row -> row.state().waits())
                .map(SignOnRow::organisation)
                .map(organisation -> Audience.asked(organisation, MemberRole.SIGNATORY))
                .toList();
    }

    /** Notifies, once, the people who can act that an embargo has ended while a required translation is missing. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void notifyOfMissedEmbargo(UUID id) {
        Statement statement = statements.requireAlone(id);
        Instant embargo = statement.embargo();
        Instant now = clock.instant();
        if (statement.state() == StatementState.EMBARGOED
                && embargo != null
                && !embargo.isAfter(now)
                && reminders.takeMissedEmbargo(statement, embargo, now)) {
            events.fire(new EmbargoMissed(
                    statement.document(),
                    List.of(Audience.asked(statement.organisation(), MemberRole.MEMBER), Audience.leadsAsked())));
        }
    }

    /** Checks the embargo again, because it may have been postponed meanwhile. */
    private void publish(Statement statement, Instant now) {
        Instant embargo = statement.embargo();
        if (embargo != null && now.isBefore(embargo)) {
            return;
        }
        translations.requireReady(statement.document(), statement.text());
        statement.publish(now);
        publisher.publish(statement, PublicationKind.PUBLISHED, "", now);
        List<Audience> circle = grants.grantees(statement.id(), AccessLevel.READ).stream()
                .map(organisation -> Audience.notified(organisation, MemberRole.MEMBER))
                .toList();
        events.fire(new StatementPublished(statement.document(), circle));
    }
}
