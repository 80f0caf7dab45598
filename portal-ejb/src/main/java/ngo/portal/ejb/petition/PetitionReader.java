package ngo.portal.ejb.petition;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.action.Action;
import ngo.portal.persistence.document.AmendmentRepository;
import ngo.portal.persistence.document.ApprovalRepository;
import ngo.portal.persistence.document.CommentRepository;
import ngo.portal.persistence.petition.PageRepository;
import ngo.portal.persistence.petition.PageRow;
import ngo.portal.persistence.petition.PetitionDetail;
import ngo.portal.persistence.petition.PetitionRepository;
import ngo.portal.persistence.petition.PetitionTerms;
import ngo.portal.persistence.petition.archive.ArchiveRepository;
import ngo.portal.persistence.tenant.TenantContext;

/** Reads one petition as its reader may see it. Everybody who has access to the text may read it. */
@Stateless
public class PetitionReader {

    @Inject
    private PetitionRepository petitions;

    @Inject
    private PageRepository pages;

    @Inject
    private CommentRepository comments;

    @Inject
    private AmendmentRepository amendments;

    @Inject
    private ApprovalRepository approvals;

    @Inject
    private ArchiveRepository archives;

    @Inject
    private Clock clock;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    public PetitionView view(UUID id) {
        access.requireMember();
        PetitionDetail petition = petitions.detail(id);
        UUID reader = tenant.organisation();
        Instant now = clock.instant();
        List<PageRow> known = pages.of(petition.owner(), id);
        PetitionView seen = new PetitionView(
                petition,
                Set.of(),
                comments.of(id),
                amendments.of(id),
                approvals.of(id),
                known,
                known.stream()
                        .filter(page -> page.organisation().equals(reader))
                        .findFirst(),
                pages.wordings(petition.owner(), id),
                petitions.notes(petition.owner(), id),
                petition.state().isOver() ? archives.last(petition.owner(), id, tenant.subject()) : Optional.empty(),
                petition.terms().isAhead(now),
                PetitionTerms.isFinal(petition.closedAt(), now));
        return seen.allowing(Action.allowed(
                PetitionAction.class, new PetitionActionContext(seen, access.standing(petition.owner(), id), reader)));
    }
}
