package ngo.portal.persistence.petition.desk;

/**
 * Why signatures are not to count.
 *
 * @param reason for those at the desk
 * @param publicReason for everybody, without telling whoever did it how it was found
 * @param language of the public reason
 */
public record InvalidationWords(String reason, String publicReason, String language) {}
