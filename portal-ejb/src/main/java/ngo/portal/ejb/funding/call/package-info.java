/** Writing, opening and closing of funding calls. */
@NullMarked
package ngo.portal.ejb.funding.call;

import org.jspecify.annotations.NullMarked;
