package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Both sides have signed. */
public record AgreementAccepted(UUID subject, UUID owner, String title, List<Audience> audience)
        implements GrantEvent {}
