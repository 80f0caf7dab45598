/** What is not kept for ever, and how much of it is forgotten. */
@NullMarked
package ngo.portal.persistence.retention;

import org.jspecify.annotations.NullMarked;
