/**
 * Translations of documents of every kind: requests, writing, review, approval, and what waits for a translation. The
 * translatable text is defined by the {@link ngo.portal.ejb.document.DocumentKind} of the document.
 */
@NullMarked
package ngo.portal.ejb.translation;

import org.jspecify.annotations.NullMarked;
