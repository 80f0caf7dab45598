/** CSV for spreadsheets. Input of people never becomes a formula. */
@NullMarked
package ngo.portal.persistence.text.table;

import org.jspecify.annotations.NullMarked;
