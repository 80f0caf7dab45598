/** Organisations' own keys for the addresses of their supporters: upload, check, activation and deactivation. */
@NullMarked
package ngo.portal.ejb.petition.ownkey;

import org.jspecify.annotations.NullMarked;
