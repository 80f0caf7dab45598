/**
 * A pseudo-language for tests, which finds text that is in no bundle and pages that cannot hold longer words. The package
 * depends on nothing else.
 */
@NullMarked
package ngo.portal.persistence.text.pseudo;

import org.jspecify.annotations.NullMarked;
