/** What one organisation holds of its own, so that it can take all of it along. */
@NullMarked
package ngo.portal.persistence.holdings;

import org.jspecify.annotations.NullMarked;
