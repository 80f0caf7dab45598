package ngo.portal.ejb.grant;

import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.funding.FundingRequest;

/** Something that has happened to a grant. It carries the case code, and neither a sum nor a name. */
public interface GrantEvent extends PortalEvent {

    @Override
    default String kind() {
        return FundingRequest.KIND;
    }
}
