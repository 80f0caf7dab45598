package ngo.portal.persistence.plan;

import java.time.LocalDate;
import java.util.UUID;

/** A due day of a plan that concerns the reader. */
public record PlanDueRow(UUID id, String title, String ownerName, LocalDate on) {}
