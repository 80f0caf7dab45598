package ngo.portal.web.audit;

/** One line of a list to choose from. */
public record Option(String value, String label, boolean chosen) {}
