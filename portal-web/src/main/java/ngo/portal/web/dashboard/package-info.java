/**
 * The first page of a member. It says what waits, and leads there.
 */
@NullMarked
package ngo.portal.web.dashboard;

import org.jspecify.annotations.NullMarked;
