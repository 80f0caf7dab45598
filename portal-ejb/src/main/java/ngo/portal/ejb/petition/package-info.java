/** Petitions: writing, approval by leads, opening, and collecting signatures on pages of several organisations. */
@NullMarked
package ngo.portal.ejb.petition;

import org.jspecify.annotations.NullMarked;
