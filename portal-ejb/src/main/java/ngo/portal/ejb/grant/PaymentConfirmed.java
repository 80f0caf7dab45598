package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** A payment has gone out. */
public record PaymentConfirmed(UUID subject, UUID owner, String title, List<Audience> audience) implements GrantEvent {}
