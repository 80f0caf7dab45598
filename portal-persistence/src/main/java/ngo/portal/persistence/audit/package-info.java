/** The audit trail: who wrote or read what. Each entry carries the hash of the one before. */
@NullMarked
package ngo.portal.persistence.audit;

import org.jspecify.annotations.NullMarked;
