package ngo.portal.ejb.lead;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A term that had not begun will not be. */
public record ChairTermWithdrawn(UUID subject, UUID owner, String title, List<Audience> audience)
        implements ChairEvent {}
