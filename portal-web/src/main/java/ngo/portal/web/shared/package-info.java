/** The shared parts of the user interface: texts, addresses and request paths. Pages share nothing else. */
@NullMarked
package ngo.portal.web.shared;

import org.jspecify.annotations.NullMarked;
