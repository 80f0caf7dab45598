/** Translations of documents: requests, texts, and verdicts on them. */
@NullMarked
package ngo.portal.persistence.translation;

import org.jspecify.annotations.NullMarked;
