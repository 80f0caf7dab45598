/** The dashboard. It depends on no kind of document: features contribute their items. */
@NullMarked
package ngo.portal.ejb.dashboard;

import org.jspecify.annotations.NullMarked;
