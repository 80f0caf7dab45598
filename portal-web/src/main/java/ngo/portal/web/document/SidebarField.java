package ngo.portal.web.document;

/**
 * A field of a side text, shown next to the text.
 *
 * @param field its name; key of its label in the bundle of the document's kind
 */
public record SidebarField(String field, String words) {}
