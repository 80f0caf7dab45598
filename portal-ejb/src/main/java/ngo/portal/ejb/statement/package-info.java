/** What may be done with a joint statement, from draft to retraction. Every use case is authorise, change, announce. */
@NullMarked
package ngo.portal.ejb.statement;

import org.jspecify.annotations.NullMarked;
