package ngo.portal.ejb.petition;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.access.Permission;
import ngo.portal.ejb.document.Circle;
import ngo.portal.ejb.document.Circles;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.petition.PetitionEvent.PageConfirmed;
import ngo.portal.ejb.petition.PetitionEvent.PageEnded;
import ngo.portal.ejb.petition.PetitionEvent.PageInvited;
import ngo.portal.ejb.petition.PetitionEvent.PageRefused;
import ngo.portal.ejb.petition.PetitionEvent.PageRequested;
import ngo.portal.ejb.petition.PetitionEvent.PageWentLive;
import ngo.portal.ejb.petition.PetitionEvent.PageWritten;
import ngo.portal.ejb.petition.PetitionEvent.WordingWritten;
import ngo.portal.persistence.access.AccessGrantRepository;
import ngo.portal.persistence.access.AccessLevel;
import ngo.portal.persistence.lifecycle.IllegalTransition;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.petition.PageRepository;
import ngo.portal.persistence.petition.PageRow;
import ngo.portal.persistence.petition.PageState;
import ngo.portal.persistence.petition.PageTextRow;
import ngo.portal.persistence.petition.Petition;
import ngo.portal.persistence.petition.PetitionRefusals.PageExists;
import ngo.portal.persistence.petition.PetitionRefusals.PageIsNotWritable;
import ngo.portal.persistence.petition.PetitionRefusals.PetitionTextIsFrozen;
import ngo.portal.persistence.petition.PetitionRefusals.WordingMissing;
import ngo.portal.persistence.petition.PetitionRepository;
import ngo.portal.persistence.petition.WordingRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputText;
import ngo.portal.persistence.tenant.TenantContext;
import ngo.portal.persistence.text.InterfaceLanguage;

/**
 * The pages on which organisations collect signatures for a petition. A lead invites and the organisation accepts, or the
 * organisation requests and a lead confirms; each organisation writes the text of its own page.
 */
@Stateless
public class PetitionPageService {

    private static final int MAX_WORDING_CHARACTERS = 2_000;

    @Inject
    private PetitionRepository petitions;

    @Inject
    private PageRepository pages;

    @Inject
    private AccessGrantRepository grants;

    @Inject
    private Circles circles;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<PetitionEvent> events;

    @Inject
    private Clock clock;

    /** Offers a page to organisations, on behalf of a lead; they can read the petition from now on. */
    public void invite(UUID id, Circle with) {
        Petition petition = petitions.require(id);
        access.require(Permission.STEWARD, petition.organisation(), id);
        requirePartnersTaken(petition);
        List<UUID> asked = circles.organisations(with, petition.organisation());
        if (asked.isEmpty()) {
            throw new InvalidInput("with");
        }
        Instant now = clock.instant();
        for (UUID organisation : asked) {
            grants.grant(petition.organisation(), id, Petition.KIND, organisation, AccessLevel.COMMENT, now);
            pages.add(petition, organisation, PageState.INVITED, tenant.subject(), now);
        }
        events.fire(new PageInvited(
                petition.document(),
                asked.stream()
                        .map(organisation -> Audience.asked(organisation, MemberRole.MEMBER))
                        .toList()));
    }

    /** Requests a page for an organisation that may read the petition. */
    public void ask(UUID id) {
        Petition petition = petitions.require(id);
        access.require(Permission.AMEND, petition.organisation(), id);
        requirePartnersTaken(petition);
        if (petition.organisation().equals(tenant.organisation())) {
            throw new PageExists();
        }
        Instant now = clock.instant();
        Optional<PageRow> refused = pages.find(petition.organisation(), id, tenant.organisation())
                .filter(page -> page.state() == PageState.REFUSED);
        if (refused.isPresent()) {
            pages.move(id, refused.get(), PageState.REQUESTED, "", tenant.subject(), now);
        } else {
            pages.add(petition, tenant.organisation(), PageState.REQUESTED, tenant.subject(), now);
        }

        events.fire(new PageRequested(petition.document(), List.of(Audience.leadsAsked())));
    }

    /** Confirms a page: by the organisation that was invited, or by a lead if the organisation requested it. */
    public void confirm(UUID id, String alias) {
        Petition petition = petitions.require(id);
        PageRow page = forAnswer(petition, alias);
        pages.move(id, page, PageState.CONFIRMED, "", tenant.subject(), clock.instant());

        events.fire(new PageConfirmed(petition.document(), notified(petition, page)));
    }

    public void refuse(UUID id, String alias, String reason) {
        Petition petition = petitions.require(id);
        PageRow page = forAnswer(petition, alias);
        pages.move(
                id, page, PageState.REFUSED, InputText.optional(reason, "reason"), tenant.subject(), clock.instant());

        events.fire(new PageRefused(petition.document(), notified(petition, page)));
    }

    /** Opens a partner's page, which is public as soon as the petition is; the owner's page opens with the petition itself. */
    public void goLive(UUID id, String alias) {
        pages.hold(id);
        Petition petition = petitions.require(id);
        PageRow page = own(petition, alias);
        if (page.own()) {
            throw new Forbidden();
        }
        page.state().require(PageState.LIVE);
        if (!PetitionAction.GO_LIVE.spec().isFrom(petition.state())) {
            throw new IllegalTransition(petition.state().name(), PageState.LIVE.name());
        }
        if (page.wording() == 0) {
            throw new WordingMissing();
        }
        pages.move(id, page, PageState.LIVE, "", tenant.subject(), clock.instant());

        events.fire(new PageWentLive(petition.document(), notified(petition, page)));
    }

    /** Closes a page for new signatures; existing ones remain. The organisation may close its own page, and so may a lead. */
    public void end(UUID id, String alias) {
        Petition petition = petitions.require(id);
        PageRow page = access.may(Permission.STEWARD, petition.organisation(), id)
                ? stewarded(petition, alias)
                : own(petition, alias);
        page.state().require(PageState.ENDED);
        if (page.own()) {
            throw new Forbidden();
        }
        pages.move(id, page, PageState.ENDED, "", tenant.subject(), clock.instant());

        events.fire(new PageEnded(petition.document(), notified(petition, page)));
    }

    /** Numbers of signatures by page: that of the caller's organisation, or all of them for leads. */
    public List<PageRepository.PageNumbers> numbers(UUID id) {
        access.requireMember();
        petitions.require(id);
        return pages.numbers(id);
    }

    /** The texts of the page of the caller's organisation, in each language. */
    public List<PageTextRow> texts(UUID id) {
        access.requireMember();
        petitions.require(id);
        return pages.texts(tenant.organisation(), id);
    }

    /** Saves the text of the page in one language. */
    public void write(UUID id, PageTextRow text) {
        Petition petition = petitions.require(id);
        writable(petition);
        requireSpoken(text.language());
        pages.write(
                petition,
                tenant.organisation(),
                new PageTextRow(
                        text.language(),
                        InputText.optional(text.introduction(), "introduction"),
                        InputText.optional(text.thanks(), "thanks")),
                tenant.subject(),
                clock.instant());

        events.fire(new PageWritten(petition.document(), List.of()));
    }

    /**
     * Saves the consent wording of the organisation's box. The owner does so before the text is submitted to the leads.
     *
     * @param said by language; an empty one is left out
     */
    public void word(UUID id, Map<String, String> said) {
        Petition petition = petitions.require(id);
        writable(petition);
        if (petition.organisation().equals(tenant.organisation())
                && !petition.state().isWritable()) {
            throw new PetitionTextIsFrozen();
        }
        Collection<PageRepository.NewWording> all = said.entrySet().stream()
                .filter(one -> !one.getValue().isBlank())
                .map(one -> {
                    requireSpoken(one.getKey());
                    return new PageRepository.NewWording(
                            one.getKey(), InputText.required(one.getValue(), "text", MAX_WORDING_CHARACTERS));
                })
                .toList();
        if (all.isEmpty()) {
            throw new InvalidInput("text");
        }
        if (isSame(pages.wordings(petition.organisation(), id), all)) {
            return;
        }
        pages.addWording(petition, tenant.organisation(), all, tenant.subject(), clock.instant());

        events.fire(new WordingWritten(petition.document(), List.of()));
    }

    /** An unchanged wording receives no new number. */
    private boolean isSame(List<WordingRow> present, Collection<PageRepository.NewWording> all) {
        List<PageRepository.NewWording> mine = present.stream()
                .filter(one -> one.organisation().equals(tenant.organisation()))
                .map(one -> new PageRepository.NewWording(one.language(), one.text()))
                .toList();
        return mine.size() == all.size() && mine.containsAll(all);
    }

    private static void requireSpoken(String language) {
        if (InterfaceLanguage.of(language).isEmpty()) {
            throw new InvalidInput("language");
        }
    }

    private void writable(Petition petition) {
        access.require(Permission.AMEND, petition.organisation(), petition.id());
        PageRow page = pages.find(petition.organisation(), petition.id(), tenant.organisation())
                .orElseThrow(NotFound::new);
        if (!page.state().isWritable()) {
            throw new PageIsNotWritable();
        }
    }

    private PageRow forAnswer(Petition petition, String alias) {
        PageRow page = pages.require(petition.organisation(), petition.id(), alias);
        boolean asked = page.state() == PageState.REQUESTED;
        PageRow mine = asked ? stewarded(petition, alias) : own(petition, alias);
        requirePartnersTaken(petition);
        // A live page returns to waiting only if the petition is returned.
        page.state().require(PageState.REFUSED);
        return mine;
    }

    private PageRow stewarded(Petition petition, String alias) {
        access.require(Permission.STEWARD, petition.organisation(), petition.id());
        return pages.require(petition.organisation(), petition.id(), alias);
    }

    private PageRow own(Petition petition, String alias) {
        PageRow page = pages.require(petition.organisation(), petition.id(), alias);
        access.require(Permission.AMEND, petition.organisation(), petition.id());
        if (!page.organisation().equals(tenant.organisation())) {
            throw new Forbidden();
        }
        return page;
    }

    private static void requirePartnersTaken(Petition petition) {
        if (!PetitionAction.takingPartners().contains(petition.state())) {
            throw new IllegalTransition(petition.state().name(), "INVITE_PARTNER");
        }
    }

    private static List<Audience> notified(Petition petition, PageRow page) {
        return List.of(
                Audience.notified(page.organisation(), MemberRole.MEMBER),
                Audience.notified(petition.organisation(), MemberRole.MEMBER),
                Audience.leadsNotified());
    }
}
