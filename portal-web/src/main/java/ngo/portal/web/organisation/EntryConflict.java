package ngo.portal.web.organisation;

/**
 * A field of an entry that two people have changed.
 *
 * @param language empty where the field has none
 */
public record EntryConflict(String field, String language, String mine, String theirs) {}
