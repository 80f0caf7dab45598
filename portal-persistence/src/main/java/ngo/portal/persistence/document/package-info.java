/**
 * The common parts of all kinds of documents: versions, drafts, comments, amendments, approvals and clearance. The package
 * knows no kind; statements and others depend on it.
 */
@NullMarked
package ngo.portal.persistence.document;

import org.jspecify.annotations.NullMarked;
