package ngo.portal.persistence.statement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One open call for sign-on, and the state of the reader's organisation in it. */
public record SignOnCallRow(
        UUID id,
        String title,
        String ownerName,
        @Nullable Instant softDeadline,
        @Nullable Instant hardDeadline,
        String deadlineZone,
        SignOnState state,
        @Nullable Answer answer) {}
