package ngo.portal.ejb.delegation;

import java.util.UUID;
import ngo.portal.persistence.organisation.Mandate;

/** A lent role was taken back or given back before its time. */
public record DelegationEnded(UUID subject, UUID owner, String title, Mandate mandate) implements DelegationEvent {}
