package ngo.portal.persistence.organisation;

import java.util.UUID;

/** A role that somebody holds for one document and no other. */
public record LimitedRole(MemberRole role, UUID document) {}
