/**
 * Measures what a page of the portal costs. It starts an installation of its own with the bare table beside the portal, fills it,
 * and asks for pages in a closed loop; figures are processor time of the servers, since seconds tell mostly who else was busy.
 */
@NullMarked
package ngo.portal.bench;

import org.jspecify.annotations.NullMarked;
