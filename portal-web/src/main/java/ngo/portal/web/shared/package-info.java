/** The shared parts of the user interface: texts, problems and addresses. Pages share nothing else. */
@NullMarked
package ngo.portal.web.shared;

import org.jspecify.annotations.NullMarked;
