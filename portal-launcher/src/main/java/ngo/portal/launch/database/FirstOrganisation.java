package ngo.portal.launch.database;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import ngo.portal.launch.shared.StartupRefused;
import ngo.portal.persistence.organisation.entry.OrganisationAlias;
import ngo.portal.persistence.people.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * An organisation with which a coalition begins.
 *
 * @param lead address of the person who will administer it and be a lead of the coalition
 */
public record FirstOrganisation(String alias, String name, String lead) {

    private static final int MAX_NAME_CHARACTERS = 200;

    /**
     * Pairs the organisations with their leads, in the given order.
     *
     * @param given each as {@code alias=name}
     * @param people one address for each
     */
    public static List<FirstOrganisation> all(@Nullable List<String> given, @Nullable List<String> people) {
        List<String> organisations = Objects.requireNonNullElse(given, List.of());
        List<String> leads = Objects.requireNonNullElse(people, List.of());
        if (organisations.size() != leads.size()) {
            throw new StartupRefused(
                    "Each --organisation <alias>=<name> needs a --lead <address> of its own, in the same order.");
        }
        List<FirstOrganisation> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        for (int i = 0; i < organisations.size(); i++) {
            FirstOrganisation one = of(organisations.get(i), leads.get(i));
            if (!names.add(one.name.toLowerCase(Locale.ROOT)) || !addresses.add(one.lead)) {
                throw new StartupRefused(
                        "Two organisations cannot have the same name, and nobody can be the lead of two.");
            }
            all.add(one);
        }
        return all;
    }

    private static FirstOrganisation of(String organisation, String lead) {
        int equals = Math.max(0, organisation.indexOf('='));
        String alias = organisation.substring(0, equals);
        String name = organisation
                .substring(Math.min(organisation.length(), equals + 1))
                .strip();
        if (!OrganisationAlias.isPossible(alias)) {
            throw new StartupRefused(
                    "\"" + organisation + "\" does not start with an alias and \"=\"; an alias has 2 to 40 letters"
                            + " a to z, digits and hyphens, as in river=\"River Defenders\".");
        }
        if (name.isEmpty() || name.length() > MAX_NAME_CHARACTERS) {
            throw new StartupRefused(
                    "The name of " + alias + " must have 1 to " + MAX_NAME_CHARACTERS + " characters.");
        }
        return new FirstOrganisation(
                alias,
                name,
                EmailAddress.of(lead)
                        .orElseThrow(() -> new StartupRefused("\"" + lead + "\" is not an e-mail address.")));
    }
}
