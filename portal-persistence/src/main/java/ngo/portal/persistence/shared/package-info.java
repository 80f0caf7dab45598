/** Types that all kinds of documents share. Nothing here depends on a feature. */
@NullMarked
package ngo.portal.persistence.shared;

import org.jspecify.annotations.NullMarked;
