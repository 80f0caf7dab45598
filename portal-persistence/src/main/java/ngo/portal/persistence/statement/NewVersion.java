package ngo.portal.persistence.statement;

import java.time.Instant;
import java.util.UUID;

/** Why and by whom the present text of a statement became a version. */
public record NewVersion(
        ChangeClass changeClass, String note, UUID authorOrganisation, String authorName, Instant at) {}
