/** The end of a petition, by two people: its organisation asks, a lead agrees, and everything personal is erased. */
@NullMarked
package ngo.portal.ejb.petition.archive;

import org.jspecify.annotations.NullMarked;
