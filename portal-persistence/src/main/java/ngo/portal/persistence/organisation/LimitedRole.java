package ngo.portal.persistence.organisation;

import java.util.UUID;

/** A role that a person holds for a single document. */
public record LimitedRole(MemberRole role, UUID document) {}
