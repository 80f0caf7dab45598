/** Translations of documents, for programs. */
@NullMarked
package ngo.portal.web.api.translation;

import org.jspecify.annotations.NullMarked;
