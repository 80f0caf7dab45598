/** Names in many alphabets: which could be taken for one another, and under which letter they are found. */
@NullMarked
package ngo.portal.persistence.text.names;

import org.jspecify.annotations.NullMarked;
