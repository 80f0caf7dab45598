package ngo.portal.persistence.funding;

import java.time.Instant;

/** A member of the applicant who writes a request. */
public record WriterRow(String subject, String name, Instant addedAt) {}
