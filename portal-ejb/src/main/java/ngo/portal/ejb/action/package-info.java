/**
 * Action tables: what can be done next with a document, and on which page. Each kind of document has a table of its own.
 * Only the page layer knows addresses.
 */
@NullMarked
package ngo.portal.ejb.action;

import org.jspecify.annotations.NullMarked;
