/** Asking to read what an organisation sees, saying yes to it, and ending it. */
@NullMarked
package ngo.portal.web.breakglass;

import org.jspecify.annotations.NullMarked;
