package ngo.portal.persistence.people;

/** Somebody with an account, wherever they belong. */
public record PersonLine(String subject, String name, String email) {}
