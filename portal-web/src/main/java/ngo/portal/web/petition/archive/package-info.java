/** Pages on the archive of a petition: its effect beforehand, the erasure report afterwards. */
@NullMarked
package ngo.portal.web.petition.archive;

import org.jspecify.annotations.NullMarked;
