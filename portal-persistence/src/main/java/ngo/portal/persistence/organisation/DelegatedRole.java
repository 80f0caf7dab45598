package ngo.portal.persistence.organisation;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody may do for one organisation in a colleague's place.
 *
 * @param forSubject the account of the colleague who has lent it
 * @param until when it is over by itself
 */
public record DelegatedRole(UUID organisation, Mandate mandate, String forSubject, String forName, Instant until) {}
