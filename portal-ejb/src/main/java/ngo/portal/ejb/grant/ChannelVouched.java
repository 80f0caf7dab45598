package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** Finance has made sure by another way that the payment details are the right ones. */
public record ChannelVouched(UUID subject, UUID owner, String title, List<Audience> audience) implements GrantEvent {}
