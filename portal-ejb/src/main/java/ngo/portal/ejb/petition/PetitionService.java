package ngo.portal.ejb.petition;

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
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.Circles;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.petition.PetitionEvent.PetitionDrafted;
import ngo.portal.ejb.petition.PetitionEvent.PetitionRevised;
import ngo.portal.ejb.petition.PetitionEvent.PetitionShared;
import ngo.portal.ejb.translation.Translations;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.document.DraftRepository;
import ngo.portal.persistence.document.NewVersion;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionFilter;
import ngo.portal.persistence.petition.PetitionListRepository;
import ngo.portal.persistence.petition.PetitionRefusals.ClosingHasPassed;
import ngo.portal.persistence.petition.PetitionRefusals.PetitionTextIsFrozen;
import ngo.portal.persistence.petition.PetitionRepository;
import ngo.portal.persistence.petition.PetitionRow;
import ngo.portal.persistence.petition.PetitionTerms;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.DocumentText;

/** Writing and sharing of petitions, by members of the owner. */
@Stateless
public class PetitionService {

    @Inject
    private PetitionRepository petitions;

    @Inject
    private PetitionListRepository lists;

    @Inject
    private DraftRepository drafts;

    @Inject
    private AccessGrantRepository grants;

    @Inject
    private Circles circles;

    @Inject
    private Translations translations;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<PetitionEvent> events;

    @Inject
    private Clock clock;

    /** The petitions that the organisation may see, filtered and sorted. */
    public Slice.Part<PetitionRow> rows(PetitionFilter filter, Slice slice) {
        access.requireMember();
        return lists.rows(filter, slice);
    }

    /** Begins a petition, owned by the caller's organisation. */
    public UUID create(@Valid PetitionForm form) {
        if (!tenant.acting().roles().contains(MemberRole.MEMBER)) {
            throw new Forbidden();
        }
        Instant now = clock.instant();
        Petition petition =
                new Petition(tenant.organisation(), tenant.subject(), form.text(), ahead(form.terms(), now), now);
        petitions.add(petition);
        petitions.addVersion(petition, drafted(now));

        events.fire(new PetitionDrafted(petition.document(), List.of()));
        return petition.id();
    }

    /** Saves the text. A text that another person has saved meanwhile is never overwritten. */
    public void save(UUID id, @Valid PetitionForm form) {
        save(forWriting(id), form);
    }

    /** As above, if this version of the petition, including its terms, is still current. */
    public void save(UUID id, @Valid PetitionForm form, long version) {
        Petition petition = forWriting(id);
        if (petition.version() != version) {
            throw new Stale();
        }
        form.setTextNumber(petition.textNumber());
        save(petition, form);
    }

    private void save(Petition petition, PetitionForm form) {
        UUID id = petition.id();
        Instant now = clock.instant();
        int before = petition.textNumber();
        DocumentText was = petition.text();
        translations.requireSameLanguage(id, was, form.text());
        petition.revise(form.text(), form.getTextNumber(), now);
        petition.set(ahead(form.terms(), now), now);
        drafts.drop(id, id);
        if (petition.textNumber() > before) {
            petitions.addVersion(petition, drafted(now));
            translations.follow(petition.document(), was, petition.text());
        }

        events.fire(new PetitionRevised(petition.document(), List.of()));
    }

    /** Lets organisations read the draft, comment on it and amend it. */
    public void share(UUID id, Circle with) {
        Petition petition = forWriting(id);
        if (!petition.state().isWritable()) {
            throw new PetitionTextIsFrozen();
        }
        Instant now = clock.instant();
        List<UUID> before = grants.grantees(id, AccessLevel.COMMENT);
        List<UUID> asked = circles.organisations(with, petition.organisation()).stream()
                .filter(organisation -> !before.contains(organisation))
                .toList();
        if (asked.isEmpty()) {
            throw new InvalidInput("with");
        }
        grants.grant(petition.organisation(), id, Petition.KIND, asked, AccessLevel.COMMENT, now);

        events.fire(new PetitionShared(
                petition.document(),
                asked.stream()
                        .map(organisation -> Audience.asked(organisation, MemberRole.MEMBER))
                        .toList()));
    }

    private Petition forWriting(UUID id) {
        UUID owner = petitions.require(id).organisation();
        access.require(Permission.WRITE, owner, id);
        if (!owner.equals(tenant.organisation())) {
            throw new Forbidden();
        }
        return petitions.requireAlone(id);
    }

    private static PetitionTerms ahead(PetitionTerms terms, Instant now) {
        if (!terms.closesAt().isAfter(now)) {
            throw new ClosingHasPassed();
        }
        return terms;
    }

    private NewVersion drafted(Instant now) {
        return NewVersion.drafted(tenant.organisation(), tenant.acting().name(), now);
    }
}
