package ngo.portal.persistence.people;

/** A person with an account, in any organisation. */
public record PersonLine(String subject, String name, String email) {}
