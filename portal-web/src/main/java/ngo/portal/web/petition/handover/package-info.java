/** The page on which lists of signatures are made, and the formats of these lists. */
@NullMarked
package ngo.portal.web.petition.handover;

import org.jspecify.annotations.NullMarked;
