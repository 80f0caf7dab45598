/** Supervision of the processes beside the launcher: unpacking, restarts, and clean-up after a launcher that was killed. */
@NullMarked
package ngo.portal.launch.process;

import org.jspecify.annotations.NullMarked;
