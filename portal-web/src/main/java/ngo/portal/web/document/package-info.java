/**
 * Pages and page fragments for documents of any kind: discussion, amendments, versions, drafts and edit conflicts. They depend on no kind; each
 * kind supplies what they show.
 */
@NullMarked
package ngo.portal.web.document;

import org.jspecify.annotations.NullMarked;
