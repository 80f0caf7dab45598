/** What every document has in common. Nothing here knows a feature. */
@NullMarked
package ngo.portal.persistence.shared;

import org.jspecify.annotations.NullMarked;
