/** Pages of the leads: pending decisions, the chair, and the decision log; one list each for all kinds of documents. */
@NullMarked
package ngo.portal.web.lead;

import org.jspecify.annotations.NullMarked;
