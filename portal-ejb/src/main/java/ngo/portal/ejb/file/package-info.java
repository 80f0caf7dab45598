/**
 * Sanitising of uploaded files: each is rebuilt from content that is known to be harmless, or refused with advice. It
 * happens in a process of its own, which has little memory, little time, no secrets and no connections.
 */
@NullMarked
package ngo.portal.ejb.file;

import org.jspecify.annotations.NullMarked;
