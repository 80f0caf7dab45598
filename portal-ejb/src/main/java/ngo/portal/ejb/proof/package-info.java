/** Keeps the transparency log of what is published, and hands it out to everybody. */
@NullMarked
package ngo.portal.ejb.proof;

import org.jspecify.annotations.NullMarked;
