/** The transparency log of publications, readable by the public. */
@NullMarked
package ngo.portal.ejb.proof;

import org.jspecify.annotations.NullMarked;
