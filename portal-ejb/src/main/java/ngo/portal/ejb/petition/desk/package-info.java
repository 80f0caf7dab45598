/** The desk of a petition: moderation of waiting sign-ons, batches that do not count, paper sheets, and the export of supporters. */
@NullMarked
package ngo.portal.ejb.petition.desk;

import org.jspecify.annotations.NullMarked;
