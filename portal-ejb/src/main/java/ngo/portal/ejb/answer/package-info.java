/** Requests that may come twice and are done once. Knows nothing of what is asked. */
@NullMarked
package ngo.portal.ejb.answer;

import org.jspecify.annotations.NullMarked;
