/** The content of requests, as rows that only the vault can open. */
@NullMarked
package ngo.portal.persistence.funding.sealed;

import org.jspecify.annotations.NullMarked;
