/** Documents in other languages: who is asked for them, what they wrote, and what others said of it. */
@NullMarked
package ngo.portal.persistence.translation;

import org.jspecify.annotations.NullMarked;
