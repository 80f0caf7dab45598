/** Pages for translations of documents: assignments, the editor with original and translation side by side, and reviews. */
@NullMarked
package ngo.portal.web.translation;

import org.jspecify.annotations.NullMarked;
