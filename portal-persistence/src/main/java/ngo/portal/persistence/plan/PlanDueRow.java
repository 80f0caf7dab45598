package ngo.portal.persistence.plan;

import java.time.LocalDate;
import java.util.UUID;

/** A day on which a plan wants something of its reader. */
public record PlanDueRow(UUID id, String title, String ownerName, LocalDate on) {}
