/**
 * What all kinds of documents have in common: versions, drafts, comments, amendments, approvals and clearance. It knows no
 * kind; statements and others stand on it.
 */
@NullMarked
package ngo.portal.persistence.document;

import org.jspecify.annotations.NullMarked;
