package ngo.portal.persistence.petition;

/** The texts of an organisation on its page in one language: above the form, and for supporters who have signed. */
public record PageTextRow(String language, String introduction, String thanks) {}
