/**
 * What leads do for the coalition: decide what waits for them, hand the chair round, keep the log open. Whatever may wait
 * for a lead comes here through {@link ngo.portal.ejb.lead.PendingDecisionSource}, so that a new kind of document costs nothing.
 */
@NullMarked
package ngo.portal.ejb.lead;

import org.jspecify.annotations.NullMarked;
