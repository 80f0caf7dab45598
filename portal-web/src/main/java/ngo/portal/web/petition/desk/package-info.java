/** Pages of the desk of a petition, of its batches, of its sheets of paper, and of supporters who agreed. */
@NullMarked
package ngo.portal.web.petition.desk;

import org.jspecify.annotations.NullMarked;
