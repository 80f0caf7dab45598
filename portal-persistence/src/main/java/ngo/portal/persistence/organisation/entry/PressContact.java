package ngo.portal.persistence.organisation.entry;

import java.util.List;

/**
 * A contact for journalists.
 *
 * @param duty what the person does, such as Head of media
 * @param hours when somebody answers, in the contact's zone
 * @param open named to everybody; otherwise to the coalition alone
 */
public record PressContact(
        String name,
        String duty,
        String email,
        String phone,
        String hours,
        String zone,
        List<String> languages,
        boolean open) {

    public PressContact {
        languages = List.copyOf(languages);
    }
}
