package ngo.portal.persistence.drift;

import java.io.Serializable;
import java.util.UUID;

/**
 * One difference between Keycloak and the portal.
 *
 * @param organisation the office where it is about no organisation
 * @param subject the person it is about, empty where it is about the organisation
 * @param detail its meaning depends on the kind
 */
public record Difference(UUID organisation, DriftKind kind, String subject, String detail) implements Serializable {}
