/** What is true of the live schema. */
@NullMarked
package ngo.portal.persistence;

import org.jspecify.annotations.NullMarked;
