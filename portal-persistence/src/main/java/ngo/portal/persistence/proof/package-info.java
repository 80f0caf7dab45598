/**
 * The transparency log and its verification: hashing (RFC 9162), notes, heads, tiles, proofs and policies (C2SP). The
 * package depends on nothing of the portal and needs nothing but Java, so that it can be distributed as a program of its
 * own.
 */
@NullMarked
package ngo.portal.persistence.proof;

import org.jspecify.annotations.NullMarked;
