/** Deputies: who acts for whom, from when to when, and why. */
@NullMarked
package ngo.portal.web.delegation;

import org.jspecify.annotations.NullMarked;
