/** The end of petitions: who asks for it, who agrees, and what was erased. */
@NullMarked
package ngo.portal.persistence.petition.archive;

import org.jspecify.annotations.NullMarked;
