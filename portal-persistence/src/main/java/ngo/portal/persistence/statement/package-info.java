/** Joint statements: text, consultation, approval and sign-on. One organisation holds the pen, many sign. */
@NullMarked
package ngo.portal.persistence.statement;

import org.jspecify.annotations.NullMarked;
