/** Texts in the lines of a table, as spreadsheets read them. What people have written becomes no formula there. */
@NullMarked
package ngo.portal.persistence.text.table;

import org.jspecify.annotations.NullMarked;
