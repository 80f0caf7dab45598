package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Finance has opened the payment details. */
public record PaymentDetailsRead(UUID subject, UUID owner, String title, List<Audience> audience)
        implements GrantEvent {}
