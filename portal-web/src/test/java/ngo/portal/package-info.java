/** The habits of the house as tests. They read all three jars, the pages and the texts, and need no container. */
@NullMarked
package ngo.portal;

import org.jspecify.annotations.NullMarked;
