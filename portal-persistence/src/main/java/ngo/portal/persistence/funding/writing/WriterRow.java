package ngo.portal.persistence.funding.writing;

import java.time.Instant;

/** A member of the applicant who writes a request. */
public record WriterRow(String subject, String name, Instant addedAt) {}
