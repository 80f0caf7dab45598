package ngo.portal.persistence.document;

import java.time.Instant;
import java.util.UUID;

/** Why and by whom a text became a version. */
public record NewVersion(
        ChangeClass changeClass, String note, UUID authorOrganisation, String authorName, Instant at) {}
