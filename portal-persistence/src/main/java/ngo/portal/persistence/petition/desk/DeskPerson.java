package ngo.portal.persistence.petition.desk;

import java.util.List;

/**
 * A person who works at the desk of a petition. A deputy and the person represented count as one where two people are
 * needed.
 *
 * @param name how others read of them
 * @param inPlaceOf empty for a person who acts in their own right
 */
public record DeskPerson(String subject, String name, String inPlaceOf) {

    /** Whether one of these subjects, some of which may be empty, is this person or the person they represent. */
    boolean isOneWith(String... subjects) {
        List<String> others = List.of(subjects);
        return others.contains(subject) || (!inPlaceOf.isEmpty() && others.contains(inPlaceOf));
    }
}
