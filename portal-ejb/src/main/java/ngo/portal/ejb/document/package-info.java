/**
 * What people do with documents of every kind: comment on them, amend them, keep drafts, look at versions, approve. What a
 * kind decides itself it says through {@link ngo.portal.ejb.document.DocumentKind}.
 */
@NullMarked
package ngo.portal.ejb.document;

import org.jspecify.annotations.NullMarked;
