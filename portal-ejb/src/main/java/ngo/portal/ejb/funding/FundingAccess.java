package ngo.portal.ejb.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestRepository;
import ngo.portal.persistence.funding.writing.WriterRepository;
import ngo.portal.persistence.organisation.Mandate;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantContext;

/** Gives access to a request to the people who handle it. For everybody else the request does not exist. */
@ApplicationScoped
public class FundingAccess {

    @Inject
    private RequestRepository requests;

    @Inject
    private WriterRepository writers;

    @Inject
    private AccessControl access;

    @Inject
    private TenantContext tenant;

    /** For reading, by everybody who handles it. */
    public FundingRequest require(UUID id) {
        FundingRequest request = requests.require(id);
        access.requireMember();
        if (!isApplicant(request)) {
            access.allowedBy(Set.of(Mandate.GRANTS_OFFICER));
        }
        return request;
    }

    /** For a member of the applicant in this role. */
    public FundingRequest ofApplicant(UUID id, MemberRole role) {
        FundingRequest request = requests.require(id);
        if (!request.organisation().equals(tenant.organisation())) {
            throw new Forbidden();
        }
        access.requireRole(role);
        return requests.requireAlone(id);
    }

    /** For those who write it; the request is locked until the transaction ends. */
    public FundingRequest forWriting(UUID id) {
        FundingRequest request = ofApplicant(id, MemberRole.MEMBER);
        if (!writers.writes(id, tenant.subject())) {
            throw new Forbidden();
        }
        return request;
    }

    /** For people of the funder in this role; the request is locked until the transaction ends. */
    public FundingRequest atFunder(UUID id, MemberRole role) {
        FundingRequest request = requests.require(id);
        if (!request.funder().equals(tenant.organisation())) {
            throw new Forbidden();
        }
        access.requireRole(role);
        return requests.requireAlone(id);
    }

    /** For a grants officer of the funder. */
    public FundingRequest forOfficer(UUID id) {
        return atFunder(id, MemberRole.GRANTS_OFFICER);
    }

    /** Whether the caller acts for the applicant. */
    public boolean isApplicant(FundingRequest request) {
        return request.organisation().equals(tenant.organisation());
    }
}
