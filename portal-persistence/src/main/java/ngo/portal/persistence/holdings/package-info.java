/** The content that one organisation owns, for an export of all of it. */
@NullMarked
package ngo.portal.persistence.holdings;

import org.jspecify.annotations.NullMarked;
