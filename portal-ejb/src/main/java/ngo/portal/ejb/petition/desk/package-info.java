/** The desk of a petition: judging what waits, batches that do not count, sheets of paper, and supporters who agreed. */
@NullMarked
package ngo.portal.ejb.petition.desk;

import org.jspecify.annotations.NullMarked;
