/** Break-glass access: requesting to read what an organisation sees, approving it, and ending it. */
@NullMarked
package ngo.portal.web.breakglass;

import org.jspecify.annotations.NullMarked;
