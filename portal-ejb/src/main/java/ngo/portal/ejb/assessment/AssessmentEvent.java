package ngo.portal.ejb.assessment;

import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.funding.FundingRequest;

/** Something that has happened on the way to a decision. It carries the case code, and neither a title nor a name. */
public interface AssessmentEvent extends PortalEvent {

    @Override
    default String kind() {
        return FundingRequest.KIND;
    }
}
