package ngo.portal.persistence.text;

/**
 * A block of a section that can be commented on: a paragraph, a heading, a whole list or quotation. Its number counts from
 * one and changes when a block is inserted above; its key changes only with its words.
 */
public record Paragraph(int number, String html, String plain, String key) {}
