/** The first query of the dashboard, which selects the others. */
@NullMarked
package ngo.portal.persistence.dashboard;

import org.jspecify.annotations.NullMarked;
