package ngo.portal.persistence.petition.desk;

/**
 * The reasons given for the invalidation of signatures.
 *
 * @param cause for everybody, and for the log
 * @param reason for those at the desk
 * @param publicReason for everybody; it does not reveal to the author of false signatures how they were detected
 * @param language of the public reason
 */
public record InvalidationWords(InvalidationCause cause, String reason, String publicReason, String language) {}
