/** Asking a funder and answering, against two real databases. */
@NullMarked
package ngo.portal.ejb.funding;

import org.jspecify.annotations.NullMarked;
