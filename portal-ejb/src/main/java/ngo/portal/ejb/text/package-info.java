/** Import of texts from files. Files are untrusted, regardless of their declared type: the result is sanitised text or a refusal. */
@NullMarked
package ngo.portal.ejb.text;

import org.jspecify.annotations.NullMarked;
