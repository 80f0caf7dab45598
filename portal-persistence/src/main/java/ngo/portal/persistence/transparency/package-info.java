/** The rows of the transparency log: entries that wait for it, and its public part. */
@NullMarked
package ngo.portal.persistence.transparency;

import org.jspecify.annotations.NullMarked;
