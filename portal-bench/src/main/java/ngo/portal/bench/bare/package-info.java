/**
 * The yardstick: one PrimeFaces table, as plain as it gets, over the same rows under the same row security, deployed into the
 * server that runs the portal. What a page of the portal costs is told as a multiple of this.
 */
@NullMarked
package ngo.portal.bench.bare;

import org.jspecify.annotations.NullMarked;
