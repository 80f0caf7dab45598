/** What runs beside the launcher, whichever server it is: unpacked once, watched, and found again after a launcher that was killed. */
@NullMarked
package ngo.portal.launch.process;

import org.jspecify.annotations.NullMarked;
