/** The page on which lists of signatures are made, and how they are written down. */
@NullMarked
package ngo.portal.web.petition.handover;

import org.jspecify.annotations.NullMarked;
