/**
 * The text of a document as a value: sections of clean HTML, their Markdown form, their canonical bytes, the comparison of
 * two texts. Nothing here depends on the author of a text, its storage or the page that shows it.
 */
@NullMarked
package ngo.portal.persistence.text;

import org.jspecify.annotations.NullMarked;
