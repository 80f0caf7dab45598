package ngo.portal.ejb.statement;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.document.Gates;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.statement.StatementEvent.ReconfirmationAsked;
import ngo.portal.ejb.statement.StatementEvent.RevisionProposed;
import ngo.portal.ejb.statement.StatementEvent.RevisionRefused;
import ngo.portal.ejb.statement.StatementEvent.StatementCorrected;
import ngo.portal.ejb.statement.StatementEvent.StatementRetracted;
import ngo.portal.ejb.statement.StatementEvent.TextCorrectedEditorially;
import ngo.portal.ejb.translation.Translations;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.document.ChangeClass;
import ngo.portal.persistence.document.NewVersion;
import ngo.portal.persistence.document.Round;
import ngo.portal.persistence.document.Verdict;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.publication.PublicationKind;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.statement.Gate;
import ngo.portal.persistence.statement.Purpose;
import ngo.portal.persistence.statement.RevisionRepository;
import ngo.portal.persistence.statement.RevisionRow;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementRefusals.NoRevisionPending;
import ngo.portal.persistence.statement.StatementRefusals.NothingChanged;
import ngo.portal.persistence.statement.StatementRepository;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.PlainWords;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a signed or published text. The holder of the edit lock proposes changes during the call, leads propose
 * corrections and retractions; each takes effect when leads confirm it: one lead for a change, the full quorum for a public
 * one.
 */
@Stateless
public class RevisionService {

    @Inject
    private StatementRepository statements;

    @Inject
    private RevisionRepository revisions;

    @Inject
    private AccessGrantRepository grants;

    @Inject
    private Publisher publisher;

    @Inject
    private Translations translations;

    @Inject
    private Gates gates;

    @Inject
    private Quorums quorums;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<StatementEvent> events;

    @Inject
    private Clock clock;

    /** Proposes a change of the text to the leads; a lead who proposes it has thereby approved it. */
    public void propose(UUID id, Purpose purpose, DocumentText text, String note) {
        propose(id, purpose, text, null, note);
    }

    /**
     * The same, with a change of the notes below a public text.
     *
     * @param below absent if they stay; only a correction changes them
     */
    public void propose(UUID id, Purpose purpose, DocumentText text, @Valid @Nullable NotesForm below, String note) {
        Statement statement = statements.require(id);
        access.require(purpose.isPublic() ? Permission.STEWARD : Permission.WRITE, statement.organisation(), id);
        if (purpose.isPublic() && note.isBlank()) {
            throw new InvalidInput("note");
        }
        requirePlaceFor(purpose, statement);
        if (purpose.isPublic()) {
            access.requireFresh();
        }
        Instant now = clock.instant();
        Statement alone = statements.requireAlone(id);
        if (!purpose.isPublic() && text.equals(alone.text())) {
            throw new NothingChanged();
        }
        translations.requireSameLanguage(id, alone.text(), text);
        alone.proposeRevision(purpose, now);
        NotesForm notes = purpose == Purpose.CORRECTION ? below : null;
        revisions.add(
                new RevisionRepository.NewRevision(
                        purpose,
                        text,
                        note.strip(),
                        notes == null ? null : PlainWords.of(notes.getNotesToEditors()),
                        notes == null ? null : PlainWords.of(notes.getPressContact())),
                alone,
                tenant.organisation(),
                tenant.acting(),
                now);
        if (purpose.isPublic()) {
            Round round = purpose.gate().round(alone.revisionNumber());
            gates.record(alone.document(), round, new Decision(Verdict.APPROVE, note), now);
        }

        events.fire(new RevisionProposed(alone.document(), List.of(Audience.leadsAsked())));
    }

    /** A lead may see a text that was never submitted to the leads; it cannot be corrected yet. */
    private static void requirePlaceFor(Purpose purpose, Statement statement) {
        if (purpose.isPublic()) {
            statement
                    .state()
                    .require(purpose == Purpose.RETRACTION ? StatementState.RETRACTED : StatementState.CORRECTED);
        }
    }

    /** Records a lead's confirmation or refusal of the open change. */
    public void decide(UUID id, Decision decision) {
        Statement statement = statements.require(id);
        access.require(Permission.STEWARD, statement.organisation(), id);
        if (!statement.isRevisionOpen()) {
            throw new NoRevisionPending();
        }
        access.requireFresh();
        Statement alone = statements.requireAlone(id);
        if (!alone.isRevisionOpen()) {
            throw new NoRevisionPending();
        }
        RevisionRow revision = revisions.newest(id).orElseThrow(NoRevisionPending::new);
        Instant now = clock.instant();
        Gate gate = revision.purpose().gate();
        Round round = gate.round(revision.number());
        gates.record(alone.document(), round, decision, now);
        if (!decision.approves()) {
            alone.endRevision(now);
            events.fire(new RevisionRefused(alone.document(), proposer(revision)));
        } else if (gates.isOpenFor(alone.document(), round, quorums.at(gate))) {
            alone.endRevision(now);
            apply(alone, revision, now);
        }
    }

    private void apply(Statement statement, RevisionRow revision, Instant now) {
        DocumentText before = statement.text();
        switch (revision.purpose()) {
            case EDITORIAL -> {
                statement.changeEditorially(revision.text(), now);
                keep(statement, revision, ChangeClass.EDITORIAL, now);
                events.fire(new TextCorrectedEditorially(statement.document(), signatories(statement, false)));
            }
            case SUBSTANTIVE -> {
                statement.changeSubstantively(revision.text(), now);
                keep(statement, revision, ChangeClass.SUBSTANTIVE, now);
                events.fire(new ReconfirmationAsked(statement.document(), signatories(statement, true)));
            }
            case CORRECTION -> {
                statement.correct(
                        revision.text(),
                        Objects.requireNonNullElse(revision.notesToEditors(), statement.notesToEditors()),
                        Objects.requireNonNullElse(revision.pressContact(), statement.pressContact()),
                        revision.note(),
                        now);
                keep(statement, revision, ChangeClass.CORRECTION, now);
                publisher.publish(statement, PublicationKind.CORRECTED, revision.note(), now);
                events.fire(new StatementCorrected(statement.document(), signatories(statement, false)));
            }
            case RETRACTION -> {
                statement.retract(revision.note(), now);
                publisher.publish(statement, PublicationKind.RETRACTED, revision.note(), now);
                events.fire(new StatementRetracted(statement.document(), signatories(statement, false)));
            }
        }
        translations.follow(statement.document(), before, statement.text());
    }

    private void keep(Statement statement, RevisionRow revision, ChangeClass why, Instant now) {
        statements.addVersion(
                statement, new NewVersion(why, revision.note(), revision.organisation(), revision.proposedBy(), now));
    }

    private static List<Audience> proposer(RevisionRow revision) {
        return List.of(Audience.notified(revision.organisation(), MemberRole.MEMBER));
    }

    private List<Audience> signatories(Statement statement, boolean asked) {
        return Stream.concat(
                        Stream.of(statement.organisation()), grants.grantees(statement.id(), AccessLevel.SIGN).stream())
                .map(one -> asked
                        ? Audience.asked(one, MemberRole.SIGNATORY)
                        : Audience.notified(one, MemberRole.SIGNATORY))
                .toList();
    }
}
