/** The sample petitions: texts, pages and how far each of them has come. */
@NullMarked
package ngo.portal.sample.petition;

import org.jspecify.annotations.NullMarked;
