/**
 * Keys that organisations make and keep themselves, and the data that is sealed with their public halves. The portal seals
 * here and opens nothing; portal-open.jar holds this package, Tink and little else, so that organisations open their data on
 * machines of their own.
 */
@NullMarked
package ngo.portal.persistence.ownkey;

import org.jspecify.annotations.NullMarked;
