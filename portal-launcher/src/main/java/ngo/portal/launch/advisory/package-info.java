/**
 * Compares the libraries of a release with known advisories. It reads a copy of them, so that no machine of an operator asks anybody on
 * the Internet what it runs.
 */
@NullMarked
package ngo.portal.launch.advisory;

import org.jspecify.annotations.NullMarked;
