package ngo.portal.web.document;

/**
 * What stands beside a text in one field.
 *
 * @param field its name; key of its label in the bundle of the document's kind
 */
public record SidebarField(String field, String words) {}
