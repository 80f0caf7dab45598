package ngo.portal.ejb.funding;

import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.funding.FundingCall;

/** Something that has happened to a call for requests. */
public interface CallEvent extends PortalEvent {

    @Override
    default String kind() {
        return FundingCall.KIND;
    }
}
