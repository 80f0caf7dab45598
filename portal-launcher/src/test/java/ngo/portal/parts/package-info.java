/** What the portal is built from, as docs/parts.csv lists it. */
@NullMarked
package ngo.portal.parts;

import org.jspecify.annotations.NullMarked;
