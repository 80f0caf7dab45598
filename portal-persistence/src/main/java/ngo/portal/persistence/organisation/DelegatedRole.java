package ngo.portal.persistence.organisation;

import java.time.Instant;
import java.util.UUID;

/**
 * A role that a person has for one organisation as the deputy of a colleague.
 *
 * @param forSubject the account of the colleague who has delegated it
 * @param until when it ends by itself
 */
public record DelegatedRole(UUID organisation, Mandate mandate, String forSubject, String forName, Instant until) {}
