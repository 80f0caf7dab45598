package ngo.portal.persistence.petition.desk;

/**
 * Why signatures are not to count.
 *
 * @param cause for everybody, and for the log
 * @param reason for those at the desk
 * @param publicReason for everybody, without telling whoever did it how it was found
 * @param language of the public reason
 */
public record InvalidationWords(InvalidationCause cause, String reason, String publicReason, String language) {}
