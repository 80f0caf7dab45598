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
import ngo.portal.ejb.breakglass.BreakGlassRefusals.GlassIsOver;
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
 * Breaking the glass: one who administers the coalition asks, a second person from elsewhere confirms, and until the time is
 * over the first one reads what the organisation sees. Its administrators are told of each step.
 */
@Stateless
public class BreakGlassService {

    private static final int MAX_HOURS = 24;
    private static final int MAX_REASON_CHARACTERS = 2000;

    @Inject
    private BreakGlassRepository glasses;

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

    /** Asks for one organisation; the time runs from now on. */
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
        UUID id = glasses.ask(organisation.id(), why, tenant.acting(), now, now.plus(Duration.ofHours(hours)));
        events.fire(new BreakGlassAsked(
                new Document(BreakGlassEvent.KIND, id, organisation.id(), organisation.name()),
                List.of(
                        Audience.told(organisation.id(), MemberRole.ADMINISTRATOR),
                        Audience.leadsAsked(),
                        Audience.officeAsked())));
        return id;
    }

    /** The second person's word. */
    public void confirm(UUID id) {
        BreakGlassRow glass = view(id);
        requireConfirmer();
        if (glass.state() != BreakGlassState.ASKED) {
            throw new GlassIsOver();
        }
        if (!mayConfirm(glass)) {
            throw new AnotherPersonNeeded();
        }
        access.allowedBy(byOffice() ? Set.of() : Set.of(Mandate.LEAD));
        access.requireFresh();
        if (!glasses.confirm(id, tenant.organisation(), tenant.acting(), clock.instant())) {
            throw new GlassIsOver();
        }
        events.fire(new BreakGlassConfirmed(
                new Document(BreakGlassEvent.KIND, id, glass.organisation(), glass.organisationName()), told(glass)));
    }

    /** Either side, at once and without giving a reason. */
    public void end(UUID id) {
        BreakGlassRow glass = view(id);
        if (!mayEnd(glass)) {
            throw new NotFound();
        }
        access.allowedBy(byOffice() ? Set.of() : Set.of(Mandate.ADMINISTRATOR));
        finish(glass);
    }

    /** For a timer alone: those whose time has come. */
    public List<DueDocument> due() {
        return due.take(DueRepository.DueKind.GLASS);
    }

    /** For a timer alone, which acts for the organisation. */
    public void endByTime(UUID id) {
        finish(glasses.find(id, clock.instant()).orElseThrow(NotFound::new));
        due.settle(DueRepository.DueKind.GLASS, id);
    }

    private void finish(BreakGlassRow glass) {
        if (!glasses.end(glass.id(), tenant.acting(), clock.instant())) {
            throw new GlassIsOver();
        }
        events.fire(new BreakGlassEnded(
                new Document(BreakGlassEvent.KIND, glass.id(), glass.organisation(), glass.organisationName()),
                told(glass)));
    }

    /** One glass, for whoever has a say in it. */
    public BreakGlassRow view(UUID id) {
        BreakGlassRow glass = glasses.find(id, clock.instant()).orElseThrow(NotFound::new);
        if (!isConfirmer() && !administers(glass)) {
            throw new NotFound();
        }
        return glass;
    }

    /** What waits for the caller's word, the newest first; nothing for whoever cannot give it. */
    public List<BreakGlassRow> open() {
        if (!isConfirmer()) {
            return List.of();
        }
        return glasses.waitingFor(tenant.subject(), clock.instant()).stream()
                .filter(this::mayConfirm)
                .toList();
    }

    /** All there were, for those who administer the coalition. */
    public List<BreakGlassRow> rows() {
        access.requireOffice();
        return glasses.newest(clock.instant());
    }

    /** Everybody may ask what they themselves read by the word of two. */
    public List<BreakGlassRow> openTo(String subject) {
        return glasses.openTo(subject, clock.instant());
    }

    /**
     * Leaves an entry in the trail of the organisation that is read.
     *
     * @param document what the page is about, or the glass itself where it is about no single one
     * @param kind empty where the address does not tell; where nobody behind the glass sees such a document, the glass stands for it
     */
    public void note(BreakGlassRow glass, UUID document, String kind) {
        String known = kind.isEmpty() ? documents.kind(document).orElse(BreakGlassEvent.KIND) : kind;
        UUID read = known.equals(BreakGlassEvent.KIND) ? glass.id() : document;
        events.fire(new ReadUnderBreakGlass(new Document(known, read, glass.organisation(), "")));
    }

    /** While it is only asked for, by somebody else who acts for another organisation. */
    public boolean mayConfirm(BreakGlassRow glass) {
        TenantPrincipal acting = tenant.acting();
        return isConfirmer()
                && glass.state() == BreakGlassState.ASKED
                && !glass.askedBy().equals(acting.subject())
                && !glass.organisation().equals(acting.organisation());
    }

    /** Whoever administers the coalition or the organisation itself, at any time. */
    public boolean mayEnd(BreakGlassRow glass) {
        return !glass.isOver() && (byOffice() || administers(glass));
    }

    private boolean administers(BreakGlassRow glass) {
        return glass.organisation().equals(tenant.acting().organisation())
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

    private static List<Audience> told(BreakGlassRow glass) {
        return List.of(Audience.told(glass.organisation(), MemberRole.ADMINISTRATOR), Audience.officeTold());
    }
}
