/**
 * Keys that organisations make and keep themselves, and what is sealed with their public halves. The portal seals here and opens nothing;
 * portal-open.jar holds this package, Tink and little else, so that organisations open it on machines of their own.
 */
@NullMarked
package ngo.portal.persistence.ownkey;

import org.jspecify.annotations.NullMarked;
