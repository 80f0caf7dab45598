/**
 * What people do with the portal, played in a real browser and over HTTP against a whole installation. Pages are found
 * by the words that people read on them, so that a changed layout breaks nothing here and a changed label does.
 */
@NullMarked
package ngo.portal.story;

import org.jspecify.annotations.NullMarked;
