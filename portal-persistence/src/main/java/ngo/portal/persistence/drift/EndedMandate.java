package ngo.portal.persistence.drift;

import java.util.UUID;
import ngo.portal.persistence.organisation.MemberRole;

/** A role whose time is over, though Keycloak was asked to take it and has not. */
public record EndedMandate(UUID organisation, String subject, MemberRole role) {}
