package ngo.portal.persistence.petition;

/** What an organisation says on its page in one language, above the form and to those who have signed. */
public record PageTextRow(String language, String introduction, String thanks) {}
