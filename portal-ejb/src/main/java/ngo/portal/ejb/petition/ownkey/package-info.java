/** Keys of their own that organisations bring for the addresses of their supporters: looked at, put to use, taken out of use. */
@NullMarked
package ngo.portal.ejb.petition.ownkey;

import org.jspecify.annotations.NullMarked;
