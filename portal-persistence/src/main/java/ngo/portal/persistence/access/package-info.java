/** What an owner lets other organisations do with a document. Features query this package, it never decides for them. */
@NullMarked
package ngo.portal.persistence.access;

import org.jspecify.annotations.NullMarked;
