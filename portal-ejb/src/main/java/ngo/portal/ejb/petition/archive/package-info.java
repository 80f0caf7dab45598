/** Archiving of a petition by two people: its organisation requests it, a lead confirms, and all personal data is erased. */
@NullMarked
package ngo.portal.ejb.petition.archive;

import org.jspecify.annotations.NullMarked;
