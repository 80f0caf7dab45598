package ngo.portal.persistence.funding;

/** Who asks, as far as the caller is told: both are empty for whoever judges a request under a blind call. */
public record ApplicantRow(String alias, String name) {}
