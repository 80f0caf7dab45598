package ngo.portal.persistence.organisation.entry;

import java.util.List;

/**
 * Whom journalists may call.
 *
 * @param duty what the person does, such as Head of media
 * @param hours when somebody answers, in the zone that stands beside it
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
