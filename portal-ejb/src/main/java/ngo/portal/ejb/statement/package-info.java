/** Joint statements, from draft to retraction. Every use case checks permissions, changes the state, and fires an event. */
@NullMarked
package ngo.portal.ejb.statement;

import org.jspecify.annotations.NullMarked;
