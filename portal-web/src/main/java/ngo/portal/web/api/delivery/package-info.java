/** Deliveries of documents, for programs. */
@NullMarked
package ngo.portal.web.api.delivery;

import org.jspecify.annotations.NullMarked;
