package ngo.portal.persistence.notification;

import java.util.UUID;

/** A letter that is due: to whom, and where the answer waits. It carries no content. */
public record LetterRow(UUID organisation, UUID id, String subject, String email, int attempts) {}
