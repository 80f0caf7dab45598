package ngo.portal.persistence.plan;

import java.util.UUID;

/** A plan of the reader's organisation that waits for its next step. */
public record ReadyPlanRow(UUID id, String title, PlanState state) {}
