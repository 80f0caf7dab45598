/** Pages on which documents are translated: who is asked, the words side by side, and what others say of them. */
@NullMarked
package ngo.portal.web.translation;

import org.jspecify.annotations.NullMarked;
