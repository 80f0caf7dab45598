/** Who writes a request, who has agreed to it, and what the person concerned has agreed to. */
@NullMarked
package ngo.portal.persistence.funding.writing;

import org.jspecify.annotations.NullMarked;
