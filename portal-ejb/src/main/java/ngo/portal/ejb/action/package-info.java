/**
 * What can be done next with a document, and where: the shape of the table that each kind of document has of its own, and of the links
 * into its pages. Addresses are the page layer's alone.
 */
@NullMarked
package ngo.portal.ejb.action;

import org.jspecify.annotations.NullMarked;
