package ngo.portal.ejb.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.Forbidden;
import ngo.portal.ejb.event.Audience;
import ngo.portal.persistence.assessment.Part;
import ngo.portal.persistence.assessment.SeatRepository;
import ngo.portal.persistence.assessment.SeatRow;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestRepository;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantContext;

/** Lays a request before whoever handles it, as what they handle it, or refuses. */
@ApplicationScoped
public class CaseDesk {

    @Inject
    private RequestRepository requests;

    @Inject
    private SeatRepository seats;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    public FundingRequest require(UUID id) {
        return requests.require(id);
    }

    /** At the funder, in whatever part. */
    public FundingRequest atFunder(UUID id) {
        FundingRequest request = requests.require(id);
        if (!request.funder().equals(tenant.organisation())) {
            throw new Forbidden();
        }
        return request;
    }

    /** At the funder in one role; nobody else changes the request until the transaction ends. */
    public FundingRequest aloneAtFunder(UUID id, MemberRole role) {
        atFunder(id);
        access.requireRole(role);
        return requests.requireAlone(id);
    }

    public FundingRequest alone(UUID id) {
        return requests.requireAlone(id);
    }

    /** The database has to know where a request stands before it counts, or asks whether it may be written about. */
    public void flush() {
        requests.flush();
    }

    /** The caller's own seat; for others the request is there and this part of it is not theirs. */
    public SeatRow ownSeat(FundingRequest request, Part part) {
        return findOwnSeat(request, part).orElseThrow(Forbidden::new);
    }

    public Optional<SeatRow> findOwnSeat(FundingRequest request, Part part) {
        return seats.find(request.id(), part, tenant.subject());
    }

    public boolean isOfficer(FundingRequest request) {
        return request.funder().equals(tenant.organisation())
                && tenant.acting().roles().contains(MemberRole.GRANTS_OFFICER);
    }

    public static List<Audience> officersTold(FundingRequest request) {
        return List.of(Audience.told(request.funder(), MemberRole.GRANTS_OFFICER));
    }

    public static List<Audience> officersAsked(FundingRequest request) {
        return List.of(Audience.asked(request.funder(), MemberRole.GRANTS_OFFICER));
    }

    public static List<Audience> applicantTold(FundingRequest request) {
        return List.of(Audience.told(request.organisation(), MemberRole.MEMBER));
    }

    public static List<Audience> applicantAsked(FundingRequest request) {
        return List.of(Audience.asked(request.organisation(), MemberRole.MEMBER));
    }
}
