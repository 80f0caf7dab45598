/**
 * Pages and parts of pages that show documents of any kind: discussion, amendments, versions, drafts and the comparison
 * after a lost race. They know no kind; each kind gives them what they show.
 */
@NullMarked
package ngo.portal.web.document;

import org.jspecify.annotations.NullMarked;
