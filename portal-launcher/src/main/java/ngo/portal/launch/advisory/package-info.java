/**
 * Compares the libraries of a release with known security advisories. It reads a local copy of the advisories, so that no machine
 * of an operator reveals to a server on the Internet what it runs.
 */
@NullMarked
package ngo.portal.launch.advisory;

import org.jspecify.annotations.NullMarked;
