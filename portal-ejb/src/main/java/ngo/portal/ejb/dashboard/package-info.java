/** What one person should know at the start of a day. Knows no kind of document: features bring what waits in them. */
@NullMarked
package ngo.portal.ejb.dashboard;

import org.jspecify.annotations.NullMarked;
