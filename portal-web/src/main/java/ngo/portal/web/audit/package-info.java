/**
 * Pages of the audit trail: reading, verifying, exporting. Acts are named by texts of a bundle; the document is named only if the reader may see
 * it.
 */
@NullMarked
package ngo.portal.web.audit;

import org.jspecify.annotations.NullMarked;
