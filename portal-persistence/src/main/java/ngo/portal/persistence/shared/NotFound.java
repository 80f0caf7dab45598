package ngo.portal.persistence.shared;

/** No such document, or none that the caller may see: the two are told apart nowhere. */
public final class NotFound extends Refusal {}
