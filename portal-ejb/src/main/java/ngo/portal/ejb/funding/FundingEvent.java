package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;
import ngo.portal.ejb.event.PortalEvent;
import ngo.portal.persistence.funding.FundingRequest;

/** Something that has happened to a request. It is called by its case code, and by nothing that it says. */
public interface FundingEvent extends PortalEvent {

    @Override
    default String kind() {
        return FundingRequest.KIND;
    }

    /** Makes an event of what it is about and who is told. */
    @FunctionalInterface
    interface Maker {
        FundingEvent of(UUID subject, UUID owner, String title, List<Audience> audience);
    }

    static FundingEvent of(Maker maker, FundingRequest request, Audience... audience) {
        return maker.of(request.id(), request.organisation(), request.caseCode(), List.of(audience));
    }
}
