package ngo.portal.persistence.document;

import java.time.Instant;

/** The person who acts, and the moment. */
public record Actor(String subject, String name, Instant at) {}
