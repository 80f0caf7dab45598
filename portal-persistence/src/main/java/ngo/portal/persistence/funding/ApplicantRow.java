package ngo.portal.persistence.funding;

/**
 * The applicant of a request, as far as the caller may know it: both fields are empty for those who assess a request under a
 * blind call.
 */
public record ApplicantRow(String alias, String name) {}
