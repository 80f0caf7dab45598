/**
 * The pages of funding calls and requests for funding. Sealed content is never kept: no page stores input in a view state, a draft or a session.
 */
@NullMarked
package ngo.portal.web.funding;

import org.jspecify.annotations.NullMarked;
