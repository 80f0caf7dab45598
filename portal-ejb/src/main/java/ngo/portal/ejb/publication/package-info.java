/** Published content, for the public. Nothing here depends on the identity of the reader. */
@NullMarked
package ngo.portal.ejb.publication;

import org.jspecify.annotations.NullMarked;
