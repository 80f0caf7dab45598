package ngo.portal.ejb.petition;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.document.Decision;
import ngo.portal.ejb.document.Gates;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.petition.PetitionEvent.PetitionCleared;
import ngo.portal.ejb.petition.PetitionEvent.PetitionReviewRequested;
import ngo.portal.ejb.petition.PetitionEvent.PetitionTextApproved;
import ngo.portal.ejb.petition.PetitionEvent.PetitionTextRecalled;
import ngo.portal.ejb.petition.PetitionEvent.PetitionTextReturned;
import ngo.portal.ejb.translation.Translations;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.access.Leads;
import ngo.portal.persistence.document.AmendmentRepository;
import ngo.portal.persistence.document.AmendmentRow;
import ngo.portal.persistence.document.ApprovalRepository;
import ngo.portal.persistence.document.Quorum;
import ngo.portal.persistence.document.Round;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.petition.PageRepository;
import ngo.portal.persistence.petition.PageState;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionRefusals.PetitionAmendmentsOpen;
import ngo.portal.persistence.petition.PetitionRefusals.PetitionNotRecallable;
import ngo.portal.persistence.petition.PetitionRefusals.WordingMissing;
import ngo.portal.persistence.petition.PetitionRepository;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.tenant.TenantContext;

/** Approval of a petition by leads of several organisations: its text in all languages, its terms and the consent wordings. */
@Stateless
public class PetitionReviewService {

    @Inject
    private PetitionRepository petitions;

    @Inject
    private PageRepository pages;

    @Inject
    private AmendmentRepository amendments;

    @Inject
    private AccessGrantRepository grants;

    @Inject
    private Translations translations;

    @Inject
    private ApprovalRepository approvals;

    @Inject
    private TenantContext tenant;

    @Inject
    private Gates gates;

    @Inject
    private AccessControl access;

    @Inject
    private Event<PetitionEvent> events;

    @Inject
    private Clock clock;

    /** The number of organisations that have to approve. */
    public Quorum quorum() {
        access.requireMember();
        return gates.quorum();
    }

    /** Whether the caller's approval would complete the quorum and take effect at once. */
    public boolean isLast(UUID id) {
        access.requireMember();
        Petition petition = petitions.require(id);
        return gates.isLast(petition.document(), petition.round(), gates.quorum());
    }

    /**
     * Submits the petition to the leads; requires that no amendment is open, and that a second person has reviewed each
     * translation of this version.
     */
    public void sendForTextReview(UUID id) {
        access.require(Permission.WRITE, petitions.require(id).organisation(), id);
        Petition petition = petitions.requireAlone(id);
        petition.state().require(PetitionState.TEXT_REVIEW);
        if (amendments.of(id).stream().anyMatch(AmendmentRow::isOpen)) {
            throw new PetitionAmendmentsOpen();
        }
        if (pages.wordings(petition.organisation(), id).stream()
                .noneMatch(one -> one.organisation().equals(petition.organisation()))) {
            throw new WordingMissing();
        }
        translations.requireReviewed(petition.document(), petition.text());

        Instant now = clock.instant();
        petition.sendForTextReview(now);
        grants.grant(petition.organisation(), id, Petition.KIND, Leads.AUDIENCE, AccessLevel.APPROVE, now);

        events.fire(new PetitionReviewRequested(petition.document(), List.of(Audience.leadsAsked())));
    }

    /** Recalls the text, for its organisation, until a lead has voted. The leads may still read it. */
    public void recallText(UUID id) {
        Petition seen = petitions.require(id);
        access.require(Permission.WRITE, seen.organisation(), id);
        if (!seen.organisation().equals(tenant.organisation())) {
            throw new Forbidden();
        }
        Petition petition = petitions.requireAlone(id);
        if (petition.state() != PetitionState.TEXT_REVIEW
                || approvals.of(id).stream().anyMatch(said -> said.round().equals(petition.round()))) {
            throw new PetitionNotRecallable();
        }

        petition.recallText(clock.instant());

        events.fire(new PetitionTextRecalled(petition.document(), List.of(Audience.leadsNotified())));
    }

    /** The translations that are required before the last approval, and their state. */
    public Translations.Readiness reviewed(UUID id) {
        access.requireMember();
        Petition petition = petitions.require(id);
        return translations.reviewed(petition.document(), petition.text());
    }

    /**
     * Records a lead's approval, or a return with reasons. The last approval freezes the text. A petition that could not be
     * opened any more cannot be approved.
     */
    public void decideText(UUID id, Decision decision) {
        Petition petition = forLead(id);
        Instant now = clock.instant();
        if (decision.approves()) {
            petition.requireAhead(now);
        }
        Round round = petition.round();
        gates.record(petition.document(), round, decision, now);
        if (!decision.approves()) {
            petition.returnText(decision.reason().strip(), now);
            events.fire(new PetitionTextReturned(
                    petition.document(), List.of(Audience.asked(petition.organisation(), MemberRole.MEMBER))));
        } else if (gates.isOpenFor(petition.document(), round, gates.quorum())) {
            translations.requireReviewed(petition.document(), petition.text());
            petition.clearText(now);
            events.fire(new PetitionCleared(petition.document(), clearingAudiences(petition)));
        } else {
            events.fire(new PetitionTextApproved(petition.document(), List.of()));
        }
    }

    /** Includes partners, whose pages may go live with this text: some were live with a text that was returned. */
    private List<Audience> clearingAudiences(Petition petition) {
        Stream<Audience> partners = pages.of(petition.organisation(), petition.id()).stream()
                .filter(page -> !page.own() && page.state() == PageState.CONFIRMED)
                .map(page -> Audience.asked(page.organisation(), MemberRole.MEMBER));
        return Stream.concat(
                        Stream.of(Audience.notified(petition.organisation(), MemberRole.MEMBER), Audience.leadsAsked()),
                        partners)
                .toList();
    }

    private Petition forLead(UUID id) {
        Petition petition = petitions.require(id);
        access.require(Permission.STEWARD, petition.organisation(), id);
        petition.state().require(PetitionState.CLEARED);
        access.requireFresh();
        Petition alone = petitions.requireAlone(id);
        alone.state().require(PetitionState.CLEARED);
        return alone;
    }
}
