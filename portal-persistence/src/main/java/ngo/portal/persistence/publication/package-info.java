/** What the public reads of statements, petitions, plans and the directory. It holds nothing whose embargo is not over. */
@NullMarked
package ngo.portal.persistence.publication;

import org.jspecify.annotations.NullMarked;
