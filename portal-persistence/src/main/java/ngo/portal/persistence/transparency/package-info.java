/** The rows of the transparency log: what waits for it, and what everybody may read of it. */
@NullMarked
package ngo.portal.persistence.transparency;

import org.jspecify.annotations.NullMarked;
