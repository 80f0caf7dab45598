/** The writers of a request, the agreements to it, and the consents of the person concerned. */
@NullMarked
package ngo.portal.persistence.funding.writing;

import org.jspecify.annotations.NullMarked;
