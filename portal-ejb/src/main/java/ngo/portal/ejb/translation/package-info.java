/**
 * Translating documents of every kind: who is asked for which language, who writes, reviews and approves, and what waits for a
 * translation. What is translated of a document its {@link ngo.portal.ejb.document.DocumentKind} says.
 */
@NullMarked
package ngo.portal.ejb.translation;

import org.jspecify.annotations.NullMarked;
