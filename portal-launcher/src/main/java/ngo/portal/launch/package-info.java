/**
 * Starts, watches and stops everything that one installation needs. The product's own launcher.
 */
@NullMarked
package ngo.portal.launch;

import org.jspecify.annotations.NullMarked;
