/** The key file, and the commands that check, renew and destroy keys without going through the portal. */
@NullMarked
package ngo.portal.launch.keys;

import org.jspecify.annotations.NullMarked;
