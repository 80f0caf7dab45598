package ngo.portal.ejb.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.assessment.SeatKind;
import ngo.portal.persistence.assessment.SeatRepository;
import ngo.portal.persistence.assessment.SeatRow;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestRepository;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantContext;

/** Gives reviewers and approvers access to a request, or refuses it; officers and applicants use {@code FundingAccess}. */
@ApplicationScoped
public class CaseAccess {

    @Inject
    private RequestRepository requests;

    @Inject
    private SeatRepository seats;

    @Inject
    private TenantContext tenant;

    /** The request for a member of the funder, in any role. */
    public FundingRequest atFunder(UUID id) {
        FundingRequest request = requests.require(id);
        if (!request.funder().equals(tenant.organisation())) {
            throw new Forbidden();
        }
        return request;
    }

    /** The current request, locked until the transaction ends. */
    public FundingRequest alone(UUID id) {
        return requests.requireAlone(id);
    }

    /** The caller's own seat. For others who see the request, this part is refused. */
    public SeatRow ownSeat(FundingRequest request, SeatKind part) {
        return findOwnSeat(request, part).orElseThrow(Forbidden::new);
    }

    public Optional<SeatRow> findOwnSeat(FundingRequest request, SeatKind part) {
        return seats.find(request.id(), part, tenant.subject());
    }

    public static List<Audience> officersNotified(FundingRequest request) {
        return List.of(Audience.notified(request.funder(), MemberRole.GRANTS_OFFICER));
    }

    public static List<Audience> officersAsked(FundingRequest request) {
        return List.of(Audience.asked(request.funder(), MemberRole.GRANTS_OFFICER));
    }

    public static List<Audience> applicantNotified(FundingRequest request) {
        return List.of(Audience.notified(request.organisation(), MemberRole.MEMBER));
    }

    public static List<Audience> applicantAsked(FundingRequest request) {
        return List.of(Audience.asked(request.organisation(), MemberRole.MEMBER));
    }
}
