/**
 * The one voice to the user: texts, problems and addresses. Pages share these and nothing else.
 */
@NullMarked
package ngo.portal.web.shared;

import org.jspecify.annotations.NullMarked;
