/**
 * Who is calling, and what the caller may do. Every use case asks here first.
 */
@NullMarked
package ngo.portal.ejb.access;

import org.jspecify.annotations.NullMarked;
