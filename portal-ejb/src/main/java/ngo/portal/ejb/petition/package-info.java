/** What may be done with petitions: written, cleared by leads, opened, and collected for on pages of several organisations. */
@NullMarked
package ngo.portal.ejb.petition;

import org.jspecify.annotations.NullMarked;
