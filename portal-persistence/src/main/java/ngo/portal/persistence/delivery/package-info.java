/** To whom documents were delivered, what was answered, and what was promised. It knows no kind of document. */
@NullMarked
package ngo.portal.persistence.delivery;

import org.jspecify.annotations.NullMarked;
