package ngo.portal.ejb.grant;

import java.util.List;
import java.util.UUID;
import ngo.portal.ejb.event.Audience;

/** The applicant wants to be paid in another way. */
public record ChannelChanged(UUID subject, UUID owner, String title, List<Audience> audience) implements GrantEvent {}
