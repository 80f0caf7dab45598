/** What every room of the launcher has in common: words to the person at the terminal, files of one user, waiting, and ways into a database. */
@NullMarked
package ngo.portal.launch.shared;

import org.jspecify.annotations.NullMarked;
