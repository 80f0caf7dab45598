/** What anybody may read. Nothing here knows who is asking. */
@NullMarked
package ngo.portal.ejb.publication;

import org.jspecify.annotations.NullMarked;
