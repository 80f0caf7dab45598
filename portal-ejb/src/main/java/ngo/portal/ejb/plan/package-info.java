/**
 * Writing an advocacy plan, letting others in and carrying it out. What a reader sees of it is decided by the database alone;
 * here is decided who may do what.
 */
@NullMarked
package ngo.portal.ejb.plan;

import org.jspecify.annotations.NullMarked;
