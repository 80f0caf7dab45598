package ngo.portal.persistence.text;

/**
 * A block of a section as one can comment on it: a paragraph, a heading, a whole list or quotation. The number counts from one
 * and changes when something is inserted above; the key stays as long as the words do.
 */
public record Paragraph(int number, String html, String plain, String key) {}
