/** The archiving of petitions: requests, their approval by the leads, and the report of what was erased. */
@NullMarked
package ngo.portal.persistence.petition.archive;

import org.jspecify.annotations.NullMarked;
