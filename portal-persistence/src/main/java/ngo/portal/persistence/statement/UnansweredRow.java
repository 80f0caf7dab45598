package ngo.portal.persistence.statement;

import java.util.UUID;

/** Amendments to one statement that wait for the holder of the pen. */
public record UnansweredRow(UUID id, String title, int count) {}
