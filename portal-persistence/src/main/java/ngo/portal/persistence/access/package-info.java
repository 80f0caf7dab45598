/** What an owner lets other organisations do with a document. Features ask, they never decide. */
@NullMarked
package ngo.portal.persistence.access;

import org.jspecify.annotations.NullMarked;
