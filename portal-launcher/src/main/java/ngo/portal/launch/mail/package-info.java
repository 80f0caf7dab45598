/** Where mail goes that shall reach nobody. */
@NullMarked
package ngo.portal.launch.mail;

import org.jspecify.annotations.NullMarked;
