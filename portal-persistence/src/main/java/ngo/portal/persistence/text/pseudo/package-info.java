/** A language for tests alone, which shows what is in no bundle and what has no room for longer words. It knows nothing of the rest. */
@NullMarked
package ngo.portal.persistence.text.pseudo;

import org.jspecify.annotations.NullMarked;
