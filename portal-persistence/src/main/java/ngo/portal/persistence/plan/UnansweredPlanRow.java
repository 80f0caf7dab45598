package ngo.portal.persistence.plan;

import java.util.UUID;

/** Amendments to one plan that wait for the holder of the pen, as far as the reader sees their sections. */
public record UnansweredPlanRow(UUID id, String title, int count) {}
