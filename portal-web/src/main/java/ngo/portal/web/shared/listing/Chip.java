package ngo.portal.web.shared.listing;

/**
 * One thing to which a list is narrowed.
 *
 * @param address the list without it
 */
public record Chip(String label, String address) {}
