package ngo.portal.persistence.drift;

import java.io.Serializable;
import java.util.UUID;

/**
 * One thing in which Keycloak and the portal differ.
 *
 * @param organisation the office where it is about no organisation
 * @param subject the person it is about, empty where it is about the organisation
 * @param detail what the kind says
 */
public record Difference(UUID organisation, DriftKind kind, String subject, String detail) implements Serializable {}
