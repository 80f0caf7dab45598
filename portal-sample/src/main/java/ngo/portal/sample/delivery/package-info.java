/** To whom sample documents were delivered. */
@NullMarked
package ngo.portal.sample.delivery;

import org.jspecify.annotations.NullMarked;
