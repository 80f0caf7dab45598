package ngo.portal.ejb.funding;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A grants officer began a call. */
public record CallDrafted(UUID subject, UUID owner, String title, List<Audience> audience) implements CallEvent {}
