/** Code shared by all packages of the launcher: progress messages, private files, waiting, and database accounts. */
@NullMarked
package ngo.portal.launch.shared;

import org.jspecify.annotations.NullMarked;
