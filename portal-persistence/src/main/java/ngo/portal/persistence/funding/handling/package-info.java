/** What the funder does with a request before it is assessed: it screens, asks, asks to see who it is, and is held to its time. */
@NullMarked
package ngo.portal.persistence.funding.handling;

import org.jspecify.annotations.NullMarked;
