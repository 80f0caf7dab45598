/** The comparison of two versions of a text, paragraph by paragraph and word by word. */
@NullMarked
package ngo.portal.persistence.text.comparison;

import org.jspecify.annotations.NullMarked;
