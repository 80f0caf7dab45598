/** Identifies the caller and decides what the caller may do. Every use case checks its permissions here first. */
@NullMarked
package ngo.portal.ejb.access;

import org.jspecify.annotations.NullMarked;
