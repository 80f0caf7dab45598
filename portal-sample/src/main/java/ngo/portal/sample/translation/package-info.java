/** How sample documents are translated, whatever kind they are of. */
@NullMarked
package ngo.portal.sample.translation;

import org.jspecify.annotations.NullMarked;
