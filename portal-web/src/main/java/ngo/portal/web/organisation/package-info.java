/**
 * Pages of the organisation that the reader acts for, and of the reader's own membership. A person with several organisations chooses one here.
 */
@NullMarked
package ngo.portal.web.organisation;

import org.jspecify.annotations.NullMarked;
