/** What the dashboard asks before it asks anything else. */
@NullMarked
package ngo.portal.persistence.dashboard;

import org.jspecify.annotations.NullMarked;
