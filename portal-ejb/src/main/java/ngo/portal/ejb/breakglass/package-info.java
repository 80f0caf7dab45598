/**
 * Break-glass access: coalition administrators read what an organisation sees, with a second person's confirmation, for a
 * limited time, and always recorded in the audit trail.
 */
@NullMarked
package ngo.portal.ejb.breakglass;

import org.jspecify.annotations.NullMarked;
