/** What is sealed, and who opens it. */
@NullMarked
package ngo.portal.ejb.vault;

import org.jspecify.annotations.NullMarked;
