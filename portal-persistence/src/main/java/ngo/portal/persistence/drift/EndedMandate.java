package ngo.portal.persistence.drift;

import java.util.UUID;
import ngo.portal.persistence.organisation.MemberRole;

/** A role whose mandate is over, though Keycloak has not yet carried out the command to remove it. */
public record EndedMandate(UUID organisation, String subject, MemberRole role) {}
