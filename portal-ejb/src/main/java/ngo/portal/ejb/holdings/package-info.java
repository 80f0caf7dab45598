/** Export of all data of an organisation. */
@NullMarked
package ngo.portal.ejb.holdings;

import org.jspecify.annotations.NullMarked;
