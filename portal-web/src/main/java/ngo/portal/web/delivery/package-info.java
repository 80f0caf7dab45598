/** Pages on which deliveries of documents are recorded, followed up and shown to the public. */
@NullMarked
package ngo.portal.web.delivery;

import org.jspecify.annotations.NullMarked;
