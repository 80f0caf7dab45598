/**
 * Texts that come in as files. Whatever a file claims to be, it is read with suspicion and leaves as clean text or not at all.
 */
@NullMarked
package ngo.portal.ejb.text;

import org.jspecify.annotations.NullMarked;
