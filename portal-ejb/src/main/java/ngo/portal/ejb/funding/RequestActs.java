package ngo.portal.ejb.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestState;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.tenant.TenantContext;

/** What a reader may do with a request now, by the names that programs use. The services decide again. */
@ApplicationScoped
public class RequestActs {

    @Inject
    private TenantContext tenant;

    public Set<String> of(FundingRequest request, boolean writes) {
        Set<String> acts = new LinkedHashSet<>();
        if (request.organisation().equals(tenant.organisation())) {
            if (writes && tenant.acting().roles().contains(MemberRole.MEMBER)) {
                ofWriter(request.state(), acts);
            }
        } else if (tenant.acting().roles().contains(MemberRole.GRANTS_OFFICER)) {
            ofOfficer(request.state(), acts);
        }
        return acts;
    }

    private static void ofWriter(RequestState state, Set<String> acts) {
        if (state == RequestState.DRAFT || state == RequestState.MORE_INFO) {
            acts.add("write");
        }
        if (state.may(RequestState.SUBMITTED)) {
            acts.add("submit");
        }
        if (state == RequestState.MORE_INFO) {
            acts.add("answer");
        }
        if (state.may(RequestState.WITHDRAWN)) {
            acts.add("withdraw");
        }
        if (state.isDeletable()) {
            acts.add("delete");
        }
    }

    private static void ofOfficer(RequestState state, Set<String> acts) {
        if (state == RequestState.SUBMITTED) {
            acts.add("take-up");
        }
        if (state == RequestState.SCREENING) {
            acts.add("screen");
        }
        if (state.may(RequestState.MORE_INFO)) {
            acts.add("ask");
        }
        if (!state.next().isEmpty() && state != RequestState.WITHDRAWN) {
            acts.add("reveal");
        }
    }
}
