package ngo.portal.ejb.plan;

import ngo.portal.persistence.organisation.OrganisationRow;

/**
 * A preview of a plan as another organisation sees it.
 *
 * @param reading whether it has access to the plan; otherwise this is what it would see with access
 */
public record PlanPreview(OrganisationRow reader, boolean reading, PlanContent content) {}
