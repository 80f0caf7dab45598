/** What belongs to one installation: its home, its secrets, and what the environment says of it. */
@NullMarked
package ngo.portal.launch.settings;

import org.jspecify.annotations.NullMarked;
