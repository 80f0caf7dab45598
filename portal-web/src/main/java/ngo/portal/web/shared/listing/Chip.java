package ngo.portal.web.shared.listing;

/**
 * One active filter of a list.
 *
 * @param address the list without it
 */
public record Chip(String label, String address) {}
