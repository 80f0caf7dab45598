/**
 * What a plan hides is nowhere to be found: words are planted in all of it, and every reader looks through every page and call
 * there is. Whatever is added to the portal is looked through on the day it is there.
 */
@NullMarked
package ngo.portal.leak;

import org.jspecify.annotations.NullMarked;
