/** The configuration of an installation: its home, its secrets, and the settings in its environment. */
@NullMarked
package ngo.portal.launch.settings;

import org.jspecify.annotations.NullMarked;
