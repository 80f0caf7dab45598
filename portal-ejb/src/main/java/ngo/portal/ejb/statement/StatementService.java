package ngo.portal.ejb.statement;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.statement.StatementEvent.StatementAnnotated;
import ngo.portal.ejb.statement.StatementEvent.StatementDrafted;
import ngo.portal.ejb.statement.StatementEvent.StatementRevised;
import ngo.portal.ejb.translation.Translations;
import ngo.portal.persistence.document.DraftRepository;
import ngo.portal.persistence.document.NewVersion;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.statement.Statement;
import ngo.portal.persistence.statement.StatementRepository;
import ngo.portal.persistence.statement.StatementRow;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.statement.listing.StatementFilter;
import ngo.portal.persistence.statement.listing.StatementListRepository;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.DocumentText;

/** Writes and reads statements. Everybody reads the statements that their organisation owns or has access to; members write. */
@Stateless
public class StatementService {

    @Inject
    private StatementRepository statements;

    @Inject
    private StatementListRepository lists;

    @Inject
    private DraftRepository drafts;

    @Inject
    private Translations translations;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<StatementEvent> events;

    @Inject
    private Clock clock;

    /** The statements that the organisation may see, newest first. */
    public Slice.Part<StatementRow> rows(Slice slice) {
        return rows(StatementFilter.NONE, slice);
    }

    /** The statements that the organisation may see, filtered and sorted. */
    public Slice.Part<StatementRow> rows(StatementFilter filter, Slice slice) {
        access.requireMember();
        return lists.rows(filter, slice);
    }

    /** Begins a statement; the caller's organisation holds the edit lock from now on. */
    public UUID create(@Valid StatementForm form) {
        if (!tenant.acting().roles().contains(MemberRole.MEMBER)) {
            throw new Forbidden();
        }
        Instant now = clock.instant();
        Statement statement = new Statement(tenant.organisation(), tenant.subject(), form.text(), now);
        statement.annotate(form.getNotesToEditors(), form.getPressContact(), now);
        statements.add(statement);
        statements.addVersion(statement, drafted(now));

        events.fire(new StatementDrafted(statement.document(), List.of()));
        return statement.id();
    }

    /** Saves the text. A text that another person has saved meanwhile is never overwritten. */
    public void save(UUID id, @Valid StatementForm form) {
        save(forWriting(id), form);
    }

    /** As above, if this version of the statement, including its notes, is still current. */
    public void save(UUID id, @Valid StatementForm form, long version) {
        Statement statement = forWriting(id);
        if (statement.version() != version) {
            throw new Stale();
        }
        form.setTextNumber(statement.textNumber());
        save(statement, form);
    }

    /**
     * Changes the notes below a text, which nobody signs, until there is an embargo or a release. The holder of the edit
     * lock may, and, once the leads have cleared the text, the lead who handles its release.
     */
    public void annotate(UUID id, @Valid NotesForm form) {
        Statement statement = statements.require(id);
        if (!mayAnnotate(statement)) {
            throw new Forbidden();
        }
        Statement alone = statements.requireAlone(id);
        if (alone.version() != form.version()) {
            throw new Stale();
        }
        alone.annotate(form.getNotesToEditors(), form.getPressContact(), clock.instant());

        events.fire(new StatementAnnotated(
                alone.document(),
                List.of(Audience.notified(alone.organisation(), MemberRole.MEMBER), Audience.leadsNotified())));
    }

    private boolean mayAnnotate(Statement statement) {
        boolean cleared = statement.state().compareTo(StatementState.TEXT_CLEARED) >= 0;
        return access.may(Permission.WRITE, statement.organisation(), statement.id())
                || (cleared && access.may(Permission.STEWARD, statement.organisation(), statement.id()));
    }

    private Statement forWriting(UUID id) {
        access.require(Permission.WRITE, statements.require(id).organisation(), id);
        return statements.requireAlone(id);
    }

    private void save(Statement statement, StatementForm form) {
        UUID id = statement.id();
        Instant now = clock.instant();
        int before = statement.textNumber();
        DocumentText was = statement.text();
        translations.requireSameLanguage(id, was, form.text());
        statement.revise(form.text(), form.getTextNumber(), now);
        statement.annotate(form.getNotesToEditors(), form.getPressContact(), now);
        drafts.drop(id, id);
        if (statement.textNumber() > before) {
            statements.addVersion(statement, drafted(now));
            translations.follow(statement.document(), was, statement.text());
        }

        events.fire(new StatementRevised(statement.document(), List.of()));
    }

    private NewVersion drafted(Instant now) {
        return NewVersion.drafted(tenant.organisation(), tenant.acting().name(), now);
    }
}
