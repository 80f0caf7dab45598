package ngo.portal.ejb.delegation;

import java.util.UUID;
import ngo.portal.persistence.organisation.Mandate;

/** A role is lent from a moment on. */
public record DelegationStarted(UUID subject, UUID owner, String title, Mandate mandate) implements DelegationEvent {}
