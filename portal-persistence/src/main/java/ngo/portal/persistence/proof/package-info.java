/**
 * The transparency log and whoever checks it: hashing (RFC 9162), notes, heads, tiles, proofs and policies (C2SP). Knows nothing of the
 * portal and needs nothing but Java, so that it can be handed to anybody as a program of its own.
 */
@NullMarked
package ngo.portal.persistence.proof;

import org.jspecify.annotations.NullMarked;
