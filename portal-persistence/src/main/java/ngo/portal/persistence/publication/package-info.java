/** What the public reads of a statement. Nothing stands here before the embargo is over. */
@NullMarked
package ngo.portal.persistence.publication;

import org.jspecify.annotations.NullMarked;
