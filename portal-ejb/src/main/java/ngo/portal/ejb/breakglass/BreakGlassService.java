package ngo.portal.ejb.breakglass;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.breakglass.BreakGlassEvent.BreakGlassAsked;
import ngo.portal.ejb.breakglass.BreakGlassEvent.BreakGlassConfirmed;
import ngo.portal.ejb.breakglass.BreakGlassEvent.BreakGlassEnded;
import ngo.portal.ejb.breakglass.BreakGlassEvent.ReadUnderBreakGlass;
import ngo.portal.ejb.breakglass.BreakGlassRefusals.AnotherPersonNeeded;
import ngo.portal.ejb.breakglass.BreakGlassRefusals.BreakGlassAlreadyDecided;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.breakglass.BreakGlassRepository;
import ngo.portal.persistence.breakglass.BreakGlassRow;
import ngo.portal.persistence.breakglass.BreakGlassState;
import ngo.portal.persistence.document.DocumentRepository;
import ngo.portal.persistence.document.DueDocument;
import ngo.portal.persistence.document.DueRepository;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.organisation.OrganisationRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Document;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.tenant.TenantPrincipal;

/**
 * Break-glass access: a coalition administrator requests it, a second person from another organisation confirms, and until
 * it expires the requester reads what the organisation sees. The organisation's administrators are notified of each step.
 */
@Stateless
public class BreakGlassService {

    /** What is due, for the database function {@code due_of}. */
    private static final String GLASS = "GLASS";

    private static final int MAX_HOURS = 24;
    private static final int MAX_REASON_CHARACTERS = 2000;

    @Inject
    private BreakGlassRepository repository;

    @Inject
    private DueRepository due;

    @Inject
    private DocumentRepository documents;

    @Inject
    private OrganisationRepository organisations;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<PortalEvent> events;

    @Inject
    private Clock clock;

    /** Requests access to one organisation; the time runs from now on. */
    public UUID ask(String alias, String reason, int hours) {
        access.requireOffice();
        access.requireFresh();
        String why = reason.strip();
        if (why.isEmpty() || why.length() > MAX_REASON_CHARACTERS) {
            throw new InvalidInput("reason");
        }
        if (hours < 1 || hours > MAX_HOURS) {
            throw new InvalidInput("hours");
        }
        OrganisationRow organisation = organisations.require(alias);
        Instant now = clock.instant();
        UUID id = repository.ask(organisation.id(), why, tenant.acting(), now, now.plus(Duration.ofHours(hours)));
        events.fire(new BreakGlassAsked(
                new Document(BreakGlassEvent.KIND, id, organisation.id(), organisation.name()),
                List.of(
                        Audience.notified(organisation.id(), MemberRole.ADMINISTRATOR),
                        Audience.leadsAsked(),
                        Audience.officeAsked())));
        return id;
    }

    /** Confirms the request as the second person. */
    public void confirm(UUID id) {
        BreakGlassRow row = view(id);
        requireConfirmer();
        if (row.state() != BreakGlassState.ASKED) {
            throw new BreakGlassAlreadyDecided();
        }
        if (!mayConfirm(row)) {
            throw new AnotherPersonNeeded();
        }
        access.allowedBy(byOffice() ? Set.of() : Set.of(Mandate.LEAD));
        access.requireFresh();
        if (!repository.confirm(id, tenant.organisation(), tenant.acting(), clock.instant())) {
            throw new BreakGlassAlreadyDecided();
        }
        events.fire(new BreakGlassConfirmed(
                new Document(BreakGlassEvent.KIND, id, row.organisation(), row.organisationName()), notified(row)));
    }

    /** Ends the access, by either side, at once and without a reason. */
    public void end(UUID id) {
        BreakGlassRow row = view(id);
        if (!mayEnd(row)) {
            throw new NotFound();
        }
        access.allowedBy(byOffice() ? Set.of() : Set.of(Mandate.ADMINISTRATOR));
        finish(row);
    }

    /** Accesses that have expired. Called by the timer alone. */
    public List<DueDocument> due() {
        return due.take(GLASS);
    }

    /** Ends an expired access. Called by the timer alone, acting for the organisation. */
    public void endByTime(UUID id) {
        finish(repository.find(id, clock.instant()).orElseThrow(NotFound::new));
        due.settle(GLASS, id);
    }

    private void finish(BreakGlassRow row) {
        if (!repository.end(row.id(), tenant.acting(), clock.instant())) {
            throw new BreakGlassAlreadyDecided();
        }
        events.fire(new BreakGlassEnded(
                new Document(BreakGlassEvent.KIND, row.id(), row.organisation(), row.organisationName()),
                notified(row)));
    }

    /** One break-glass access, for people who may confirm or end it. */
    public BreakGlassRow view(UUID id) {
        BreakGlassRow row = repository.find(id, clock.instant()).orElseThrow(NotFound::new);
        if (!isConfirmer() && !administers(row)) {
            throw new NotFound();
        }
        return row;
    }

    /** Requests that the caller may confirm, newest first; empty for callers who may confirm none. */
    public List<BreakGlassRow> open() {
        if (!isConfirmer()) {
            return List.of();
        }
        return repository.waitingFor(tenant.subject(), clock.instant()).stream()
                .filter(this::mayConfirm)
                .toList();
    }

    /** All break-glass accesses, for coalition administrators. */
    public List<BreakGlassRow> rows() {
        access.requireOffice();
        return repository.newest(clock.instant());
    }

    /** Confirmed accesses of this person that have not ended; everybody may query their own. */
    public List<BreakGlassRow> openTo(String subject) {
        return repository.openTo(subject, clock.instant());
    }

    /**
     * Writes an entry in the audit trail of the organisation that is read.
     *
     * @param document the document that the page concerns, or the break-glass access itself if it concerns no single
     *         document
     * @param kind kind of the document, empty if the address does not contain it; if the organisation sees no such document,
     *         the entry names the break-glass access instead
     */
    public void note(BreakGlassRow row, UUID document, String kind) {
        String known = kind.isEmpty() ? documents.kind(document).orElse(BreakGlassEvent.KIND) : kind;
        UUID read = known.equals(BreakGlassEvent.KIND) ? row.id() : document;
        events.fire(new ReadUnderBreakGlass(new Document(known, read, row.organisation(), "")));
    }

    /** Whether the caller may confirm: the request is open, and the caller is another person who acts for another organisation. */
    public boolean mayConfirm(BreakGlassRow row) {
        TenantPrincipal acting = tenant.acting();
        return isConfirmer()
                && row.state() == BreakGlassState.ASKED
                && !row.askedBy().equals(acting.subject())
                && !row.organisation().equals(acting.organisation());
    }

    /** Whether the caller may end it: coalition administrators and administrators of the organisation may at any time. */
    public boolean mayEnd(BreakGlassRow row) {
        return !row.isOver() && (byOffice() || administers(row));
    }

    private boolean administers(BreakGlassRow row) {
        return row.organisation().equals(tenant.acting().organisation())
                && tenant.acting().roles().contains(MemberRole.ADMINISTRATOR);
    }

    private boolean isConfirmer() {
        return byOffice() || tenant.acting().lead();
    }

    private boolean byOffice() {
        return tenant.acting().coalitionAdministrator();
    }

    private void requireConfirmer() {
        if (!isConfirmer()) {
            throw new NotFound();
        }
    }

    private static List<Audience> notified(BreakGlassRow row) {
        return List.of(Audience.notified(row.organisation(), MemberRole.ADMINISTRATOR), Audience.officeNotified());
    }
}
