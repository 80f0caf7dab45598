package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** An officer would turn an emergency down; a second one has to say so. */
public record IneligibilityProposed(UUID subject, UUID owner, String title, List<Audience> audience)
        implements FundingEvent {}
