/** What the pages know of each kind of document; each kind registers itself. */
@NullMarked
package ngo.portal.web.shared.kind;

import org.jspecify.annotations.NullMarked;
