/** What waits for the leads, who chairs, and what was decided; one list each, whatever kind of document it is about. */
@NullMarked
package ngo.portal.web.lead;

import org.jspecify.annotations.NullMarked;
