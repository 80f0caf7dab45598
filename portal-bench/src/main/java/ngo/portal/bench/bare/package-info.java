/**
 * The yardstick: one PrimeFaces table, as plain as it gets, over the same rows under the same row security, deployed into the
 * server that runs the portal. The benchmark reports the cost of a page as a multiple of this.
 */
@NullMarked
package ngo.portal.bench.bare;

import org.jspecify.annotations.NullMarked;
