/** What kinds of documents have in common, in a real server. */
@NullMarked
package ngo.portal.ejb.document;

import org.jspecify.annotations.NullMarked;
