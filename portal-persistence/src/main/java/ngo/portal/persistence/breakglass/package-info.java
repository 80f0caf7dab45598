/** Who may read for a while what an organisation sees, by whose word and for how long. */
@NullMarked
package ngo.portal.persistence.breakglass;

import org.jspecify.annotations.NullMarked;
