/** The commands that verify, export and restart the transparency log without going through the portal. */
@NullMarked
package ngo.portal.launch.proof;

import org.jspecify.annotations.NullMarked;
