package ngo.portal.persistence.publication;

import java.time.Instant;
import java.util.List;

/** A petition in the sitemap for search engines, with all its languages. */
public record ListedPetition(String slug, String language, Instant changedAt, List<String> languages) {}
