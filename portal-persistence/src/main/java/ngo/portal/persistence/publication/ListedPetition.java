package ngo.portal.persistence.publication;

import java.time.Instant;
import java.util.List;

/** A petition as search engines are told of it, with all its languages. */
public record ListedPetition(String slug, String language, Instant changedAt, List<String> languages) {}
