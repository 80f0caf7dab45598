package ngo.portal.ejb.funding.handling;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.funding.FundingAccess;
import ngo.portal.ejb.funding.FundingEvent;
import ngo.portal.ejb.funding.FundingEvent.RevealAsked;
import ngo.portal.ejb.funding.FundingEvent.RevealOpened;
import ngo.portal.ejb.funding.FundingEvent.RevealRefused;
import ngo.portal.ejb.funding.SealedTexts;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.persistence.funding.FundingRefusals.RequestIsFrozen;
import ngo.portal.persistence.funding.FundingRefusals.RevealIsOver;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.Secret;
import ngo.portal.persistence.funding.handling.RevealRepository;
import ngo.portal.persistence.funding.handling.RevealRow;
import ngo.portal.persistence.funding.handling.RevealState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.OrganisationRefusals.SecondPersonNeeded;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.InputText;
import ngo.portal.persistence.tenant.TenantContext;

/**
 * Reveals of the person concerned. A member of the funder asks with a reason; a custodian of the applicant lets that one
 * person look for some hours, or refuses. The reveal ends by itself.
 */
@Stateless
public class RevealService {

    private static final int MAX_REVEAL_HOURS = 4;

    @Inject
    private FundingAccess fundingAccess;

    @Inject
    private RevealRepository reveals;

    @Inject
    private RevealEnd end;

    @Inject
    private SealedTexts texts;

    @Inject
    private Vault vault;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    @Inject
    private Event<FundingEvent> events;

    @Inject
    private Clock clock;

    /** Requests a reveal for the caller; the reason is shown to the applicant and stays with the case. */
    public UUID ask(UUID id, String reason) {
        FundingRequest request = fundingAccess.atFunder(id, MemberRole.GRANTS_OFFICER);
        String why = InputText.required(reason, "reason");
        if (!request.state().takesReveals()) {
            throw new RequestIsFrozen();
        }
        Instant now = clock.instant();
        UUID reveal = reveals.ask(request, tenant.acting(), now);
        texts.say(request, Secret.CONTENT, reveal, RevealRow.REASON, why, now);

        events.fire(new RevealAsked(
                request.document(),
                List.of(
                        Audience.asked(request.organisation(), MemberRole.CUSTODIAN),
                        Audience.notified(request.organisation(), MemberRole.ADMINISTRATOR))));
        return reveal;
    }

    /** Lets the person who asked look, for this many hours. */
    public void approve(UUID id, UUID reveal, int hours) {
        FundingRequest request = forKeeper(id);
        RevealRow asked = waiting(id, reveal);
        if (!request.state().takesReveals()) {
            throw new RevealIsOver();
        }
        if (hours < 1 || hours > MAX_REVEAL_HOURS) {
            throw new InvalidInput("hours");
        }
        Instant now = clock.instant();
        vault.admit(SealedTexts.object(request, Secret.IDENTITY), request.funder());
        reveals.decide(asked, tenant.acting(), now, now.plus(Duration.ofHours(hours)));

        events.fire(new RevealOpened(
                request.document(),
                List.of(
                        Audience.asksPerson(request.funder(), asked.askedBy()),
                        Audience.notified(request.organisation(), MemberRole.MEMBER))));
    }

    public void refuse(UUID id, UUID reveal) {
        FundingRequest request = forKeeper(id);
        RevealRow asked = waiting(id, reveal);
        reveals.decide(asked, tenant.acting(), clock.instant(), null);

        events.fire(new RevealRefused(request.document(), List.of(Audience.person(request.funder(), asked.askedBy()))));
    }

    /** Ends a reveal early. */
    public void close(UUID id, UUID reveal) {
        FundingRequest request = forKeeper(id);
        RevealRow open = reveals.of(id).stream()
                .filter(one -> one.id().equals(reveal))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (open.state() != RevealState.OPEN) {
            throw new RevealIsOver();
        }
        end.of(request, open);
    }

    private FundingRequest forKeeper(UUID id) {
        FundingRequest request = fundingAccess.require(id);
        if (!fundingAccess.isApplicant(request)) {
            throw new Forbidden();
        }
        FundingRequest own = fundingAccess.ofApplicant(id, keeper(request));
        access.requireFresh();
        return own;
    }

    /** The role that decides on reveals: custodians, or administrators if there are none. */
    private MemberRole keeper(FundingRequest request) {
        return reveals.hasCustodian(request.organisation()) ? MemberRole.CUSTODIAN : MemberRole.ADMINISTRATOR;
    }

    private RevealRow waiting(UUID id, UUID reveal) {
        RevealRow asked = reveals.of(id).stream()
                .filter(one -> one.id().equals(reveal))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (asked.state() != RevealState.ASKED) {
            throw new RevealIsOver();
        }
        if (asked.askedBy().equals(tenant.subject())) {
            throw new SecondPersonNeeded();
        }
        return asked;
    }
}
