/** The desk of a petition: what waits before it is mailed or shown, batches that do not count, sheets of paper, supporters who agreed. */
@NullMarked
package ngo.portal.persistence.petition.desk;

import org.jspecify.annotations.NullMarked;
