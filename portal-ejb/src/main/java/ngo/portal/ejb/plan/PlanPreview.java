package ngo.portal.ejb.plan;

import ngo.portal.persistence.organisation.OrganisationRow;

/**
 * A plan through the eyes of another organisation.
 *
 * @param reading it has been given the plan; otherwise this is what it would see from then on
 */
public record PlanPreview(OrganisationRow reader, boolean reading, PlanContent content) {}
