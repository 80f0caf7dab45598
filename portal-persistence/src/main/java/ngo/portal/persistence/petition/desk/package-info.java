/**
 * The desk of a petition: signatures held before their mail is sent, names before they are shown, batches of invalid
 * signatures, sheets of paper, supporters who agreed.
 */
@NullMarked
package ngo.portal.persistence.petition.desk;

import org.jspecify.annotations.NullMarked;
