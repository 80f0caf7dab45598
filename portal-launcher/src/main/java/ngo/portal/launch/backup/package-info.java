/** How the data of an installation are copied to where another can be made of them, and how that is proven. */
@NullMarked
package ngo.portal.launch.backup;

import org.jspecify.annotations.NullMarked;
