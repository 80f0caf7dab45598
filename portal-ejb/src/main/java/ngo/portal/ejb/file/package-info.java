/**
 * Files that are handed in: each is built anew from what is known to be harmless, or refused with what to do instead. It happens in
 * a process of its own, which has little memory, little time, no secrets and nothing to talk to.
 */
@NullMarked
package ngo.portal.ejb.file;

import org.jspecify.annotations.NullMarked;
