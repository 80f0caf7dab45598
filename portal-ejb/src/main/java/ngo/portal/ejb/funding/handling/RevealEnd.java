package ngo.portal.ejb.funding.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.funding.FundingEvent;
import ngo.portal.ejb.funding.FundingEvent.RevealClosed;
import ngo.portal.ejb.funding.SealedTexts;
import ngo.portal.ejb.vault.Vault;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.Secret;
import ngo.portal.persistence.funding.handling.RevealRepository;
import ngo.portal.persistence.funding.handling.RevealRow;
import ngo.portal.persistence.funding.handling.RevealState;
import ngo.portal.persistence.organisation.MemberRole;

/** Ends a reveal, by hand or by the timer, always acting for the applicant, because the key belongs to the applicant. */
@ApplicationScoped
public class RevealEnd {

    @Inject
    private RevealRepository reveals;

    @Inject
    private Vault vault;

    @Inject
    private Event<FundingEvent> events;

    @Inject
    private Clock clock;

    /** Revokes the funder's key, unless another person of the funder still has a reveal. */
    public void of(FundingRequest request, RevealRow open) {
        Instant now = clock.instant();
        reveals.close(open, now);
        boolean others = reveals.of(request.id()).stream().anyMatch(one -> one.isOpen(now));
        if (!others) {
            vault.expelLater(SealedTexts.object(request, Secret.IDENTITY), request.funder());
        }

        events.fire(new RevealClosed(
                request.document(),
                List.of(
                        Audience.person(request.funder(), open.askedBy()),
                        Audience.notified(request.organisation(), MemberRole.MEMBER))));
    }

    /** Ends all expired reveals of a request. */
    public void ofWhatIsOver(FundingRequest request) {
        Instant now = clock.instant();
        reveals.of(request.id()).stream()
                .filter(one -> one.state() == RevealState.OPEN && !one.isOpen(now))
                .forEach(one -> of(request, one));
    }
}
