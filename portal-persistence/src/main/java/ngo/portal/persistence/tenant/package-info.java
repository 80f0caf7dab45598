/** The tenant context: the organisation for which the portal is acting. The database accepts only its signed form. */
@NullMarked
package ngo.portal.persistence.tenant;

import org.jspecify.annotations.NullMarked;
