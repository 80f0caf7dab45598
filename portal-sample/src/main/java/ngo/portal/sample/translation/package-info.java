/** Creates the translations of sample documents of any kind. */
@NullMarked
package ngo.portal.sample.translation;

import org.jspecify.annotations.NullMarked;
