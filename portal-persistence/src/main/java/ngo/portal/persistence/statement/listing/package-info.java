/** Which statements an organisation sees in a list: narrowed, sorted, a part at a time. */
@NullMarked
package ngo.portal.persistence.statement.listing;

import org.jspecify.annotations.NullMarked;
