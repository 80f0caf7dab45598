/** Backup and restore: copies the data of an installation to where it can be restored, and verifies the copy. */
@NullMarked
package ngo.portal.launch.backup;

import org.jspecify.annotations.NullMarked;
