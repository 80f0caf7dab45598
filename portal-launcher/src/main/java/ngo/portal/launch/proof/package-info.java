/** The commands that check, copy and restart the transparency log past the portal. */
@NullMarked
package ngo.portal.launch.proof;

import org.jspecify.annotations.NullMarked;
