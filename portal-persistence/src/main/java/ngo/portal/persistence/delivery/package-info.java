/** Deliveries of documents to addressees, replies and commitments. The package knows no kind of document. */
@NullMarked
package ngo.portal.persistence.delivery;

import org.jspecify.annotations.NullMarked;
