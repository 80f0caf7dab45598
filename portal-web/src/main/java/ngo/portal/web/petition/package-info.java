/** Pages on which petitions are written, cleared, opened and collected for. */
@NullMarked
package ngo.portal.web.petition;

import org.jspecify.annotations.NullMarked;
