/** Lists of statements: filtered, sorted, a part at a time. */
@NullMarked
package ngo.portal.persistence.statement.listing;

import org.jspecify.annotations.NullMarked;
