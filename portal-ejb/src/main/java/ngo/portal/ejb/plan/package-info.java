/**
 * Advocacy plans: writing, sharing and carrying out. Row-level security in the database alone decides what a reader sees;
 * this package decides who may do what.
 */
@NullMarked
package ngo.portal.ejb.plan;

import org.jspecify.annotations.NullMarked;
