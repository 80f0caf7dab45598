/** The entry of an organisation in the directory: names, texts, contacts and a logo, in each language. */
@NullMarked
package ngo.portal.persistence.organisation.entry;

import org.jspecify.annotations.NullMarked;
