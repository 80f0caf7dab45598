package ngo.portal.persistence.shared;

/** Somebody else was faster; the caller's copy is older than what stands now. */
public final class Stale extends Refusal {}
