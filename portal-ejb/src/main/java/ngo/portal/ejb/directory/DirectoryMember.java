package ngo.portal.ejb.directory;

import java.util.Set;
import java.util.UUID;

/**
 * The membership of one person in one organisation; a person of two organisations has two.
 *
 * @param subject the person's id in Keycloak and in tokens
 * @param groups names of the organisation's groups that the person is in, such as {@code members}
 * @param enabled whether the account may sign in
 */
public record DirectoryMember(
        UUID organisation, String subject, String name, String email, Set<String> groups, boolean enabled) {}
