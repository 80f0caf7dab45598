/** The first page of a member, which lists pending tasks and links to them. */
@NullMarked
package ngo.portal.web.dashboard;

import org.jspecify.annotations.NullMarked;
