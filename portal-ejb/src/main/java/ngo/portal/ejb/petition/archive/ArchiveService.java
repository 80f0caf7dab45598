package ngo.portal.ejb.petition.archive;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.petition.PetitionArchive;
import ngo.portal.ejb.petition.PetitionEvent;
import ngo.portal.ejb.petition.PetitionEvent.ArchiveRefused;
import ngo.portal.ejb.petition.PetitionEvent.ArchiveRequestTakenBack;
import ngo.portal.ejb.petition.PetitionEvent.ArchiveRequested;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionDetail;
import ngo.portal.persistence.petition.PetitionRefusals.ArchiveIsAsked;
import ngo.portal.persistence.petition.PetitionRefusals.ArchiveNeedsTwo;
import ngo.portal.persistence.petition.PetitionRefusals.ArchiveNotAsked;
import ngo.portal.persistence.petition.PetitionRepository;
import ngo.portal.persistence.petition.archive.ArchiveOutcome;
import ngo.portal.persistence.petition.archive.ArchiveRepository;
import ngo.portal.persistence.petition.archive.ArchiveRequestRow;
import ngo.portal.persistence.petition.archive.ErasureRow;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputText;
import ngo.portal.persistence.tenant.TenantContext;
import org.jspecify.annotations.Nullable;

/** Early archiving of a petition: its organisation requests it, and another person, a lead, confirms or refuses. */
@Stateless
public class ArchiveService {

    @Inject
    private PetitionRepository petitions;

    @Inject
    private ArchiveRepository archives;

    @Inject
    private PetitionArchive archive;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<PetitionEvent> events;

    @Inject
    private Clock clock;

    /**
     * The end of a petition, past or planned.
     *
     * @param request the last one, for those who may see it
     * @param time when the scheduler will erase it; absent while it waits for something else
     * @param erasure what was erased; absent before
     */
    public record Ending(Optional<ArchiveRequestRow> request, @Nullable Instant time, Optional<ErasureRow> erasure) {}

    public Ending ending(UUID id) {
        access.requireMember();
        PetitionDetail petition = petitions.detail(id);
        return new Ending(
                archives.last(petition.owner(), id, tenant.subject()),
                archives.time(id),
                archives.erasure(petition.owner(), id));
    }

    /** What was erased, for everybody who may read the petition. */
    public ErasureRow erasure(UUID id) {
        return ending(id).erasure().orElseThrow(NotFound::new);
    }

    public void ask(UUID id, String reason) {
        Petition petition = forOwner(id);
        access.requireFresh();
        String words = InputText.required(reason, "reason");
        Instant now = clock.instant();
        petition.requireFinal(now);
        if (!archives.ask(petition.organisation(), id, words, tenant.acting(), now)) {
            throw new ArchiveIsAsked();
        }

        events.fire(new ArchiveRequested(petition.document(), List.of(Audience.leadsAsked())));
    }

    /** Withdraws the request to archive. */
    public void takeBack(UUID id) {
        Petition petition = forOwner(id);
        archives.decide(open(petition), ArchiveOutcome.TAKEN_BACK, "", tenant.acting(), clock.instant());

        events.fire(new ArchiveRequestTakenBack(petition.document(), List.of(Audience.leadsNotified())));
    }

    /** Confirms the request, and erases at once and for good. */
    public void agree(UUID id) {
        Petition petition = forLead(id);
        ArchiveRequestRow request = byAnother(petition);
        petition.requireFinal(clock.instant());
        archives.decide(request, ArchiveOutcome.AGREED, "", tenant.acting(), clock.instant());
        archive.erase(petition);
    }

    public void refuse(UUID id, String reason) {
        Petition petition = forLead(id);
        ArchiveRequestRow request = byAnother(petition);
        String words = InputText.required(reason, "reason");
        archives.decide(request, ArchiveOutcome.REFUSED, words, tenant.acting(), clock.instant());

        events.fire(new ArchiveRefused(
                petition.document(), List.of(Audience.notified(petition.organisation(), MemberRole.MEMBER))));
    }

    private Petition forOwner(UUID id) {
        UUID owner = petitions.require(id).organisation();
        access.require(Permission.WRITE, owner, id);
        if (!owner.equals(tenant.organisation())) {
            throw new Forbidden();
        }
        return petitions.requireAlone(id);
    }

    private Petition forLead(UUID id) {
        access.require(Permission.STEWARD, petitions.require(id).organisation(), id);
        access.requireFresh();
        return petitions.requireAlone(id);
    }

    private ArchiveRequestRow byAnother(Petition petition) {
        ArchiveRequestRow request = open(petition);
        if (request.mine()) {
            throw new ArchiveNeedsTwo();
        }
        return request;
    }

    private ArchiveRequestRow open(Petition petition) {
        return archives.last(petition.organisation(), petition.id(), tenant.subject())
                .filter(ArchiveRequestRow::isOpen)
                .orElseThrow(ArchiveNotAsked::new);
    }
}
