/**
 * The text of a document as a value: sections of clean HTML, their Markdown twin, their canonical bytes, the comparison
 * of two texts.
 * Nothing here knows who wrote a text, where it is stored or on which page it is shown.
 */
@NullMarked
package ngo.portal.persistence.text;

import org.jspecify.annotations.NullMarked;
