/** Names in many alphabets: detection of look-alikes, and the sort order of names. */
@NullMarked
package ngo.portal.persistence.text.names;

import org.jspecify.annotations.NullMarked;
