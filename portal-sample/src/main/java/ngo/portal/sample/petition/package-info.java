/** The sample petitions: texts, pages and final states. */
@NullMarked
package ngo.portal.sample.petition;

import org.jspecify.annotations.NullMarked;
