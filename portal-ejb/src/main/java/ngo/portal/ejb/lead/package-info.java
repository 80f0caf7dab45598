/**
 * Functions for leads: pending decisions, the rotating chair, and the log of decisions. Features contribute through
 * {@link ngo.portal.ejb.lead.PendingDecisionSource}, so that a new kind of document needs no change here.
 */
@NullMarked
package ngo.portal.ejb.lead;

import org.jspecify.annotations.NullMarked;
