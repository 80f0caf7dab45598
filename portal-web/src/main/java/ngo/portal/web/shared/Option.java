package ngo.portal.web.shared;

/** One line of a list to choose from. */
public record Option(String value, String label, boolean chosen) {}
