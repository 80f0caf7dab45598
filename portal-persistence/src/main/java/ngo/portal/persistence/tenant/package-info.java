/** For which organisation the portal is acting. The database believes only the signed form of it. */
@NullMarked
package ngo.portal.persistence.tenant;

import org.jspecify.annotations.NullMarked;
