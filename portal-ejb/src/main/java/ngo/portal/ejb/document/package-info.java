/**
 * Functions shared by documents of every kind: comments, amendments, drafts, versions, approval. The kind-specific decisions
 * are behind {@link ngo.portal.ejb.document.DocumentKind}.
 */
@NullMarked
package ngo.portal.ejb.document;

import org.jspecify.annotations.NullMarked;
