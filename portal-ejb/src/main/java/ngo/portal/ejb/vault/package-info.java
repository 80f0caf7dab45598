/**
 * The vault: encrypts data that would put people at risk, and decrypts it only for authorised organisations. Features depend
 * on it, it depends on none.
 */
@NullMarked
package ngo.portal.ejb.vault;

import org.jspecify.annotations.NullMarked;
