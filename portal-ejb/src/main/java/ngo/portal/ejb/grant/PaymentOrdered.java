package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Finance has ordered a payment. */
public record PaymentOrdered(UUID subject, UUID owner, String title, List<Audience> audience) implements GrantEvent {}
