package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A payment will not be made. */
public record PaymentDropped(UUID subject, UUID owner, String title, List<Audience> audience) implements GrantEvent {}
