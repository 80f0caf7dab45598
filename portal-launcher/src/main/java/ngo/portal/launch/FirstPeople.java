package ngo.portal.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ngo.portal.launch.database.FirstOrganisation;
import ngo.portal.launch.database.FirstOrganisations;
import ngo.portal.launch.database.OfficeTrail;
import ngo.portal.launch.database.OwnDatabases;
import ngo.portal.launch.server.FirstAdministrator;
import ngo.portal.launch.settings.Settings;
import ngo.portal.launch.shared.StartupRefused;

/** Creates the first accounts of a coalition: its administrator, and a lead for each of the first organisations. */
final class FirstPeople {

    private final Settings settings;
    private final PrintStream out;
    private final List<FirstOrganisation> organisations;
    private final String language;
    private final FirstAdministrator keycloak;

    /**
     * Signs in to Keycloak.
     *
     * @param organisations to be founded; none if only the account is created
     * @param language of the leads' letters; absent for the default
     */
    FirstPeople(
            Settings settings,
            Map<String, String> environment,
            PrintStream out,
            List<FirstOrganisation> organisations,
            Optional<String> language) {
        this.settings = settings;
        this.out = out;
        this.organisations = organisations;
        language.filter(tag -> !Settings.spokenLanguages().contains(tag)).ifPresent(unknown -> {
            throw new StartupRefused(
                    "--language must be one of " + String.join(", ", Settings.spokenLanguages()) + ".");
        });
        this.language = language.orElse(settings.language());
        NodeNeeds needs = new NodeNeeds(settings, environment);
        needs.requireForFirstAdministrator();
        if (!organisations.isEmpty()) {
            needs.requireForFounding();
        }
        this.keycloak = FirstAdministrator.of(settings);
    }

    /** Prints the reason if the coalition cannot begin with these organisations and this administrator. It changes nothing. */
    boolean mayBegin(String email) throws IOException {
        Optional<String> objection = organisations.isEmpty() ? Optional.empty() : objection(email);
        objection.ifPresent(out::println);
        return objection.isEmpty();
    }

    private Optional<String> objection(String email) throws IOException {
        if (firstOrganisations().haveBegun()) {
            return Optional.of(
                    "The coalition exists already: its office adds organisations, and a lead confirms them.");
        }
        List<String> leads = organisations.stream().map(FirstOrganisation::lead).toList();
        for (String lead : keycloak.leads()) {
            if (!leads.contains(lead)) {
                return Optional.of(lead + " is already a lead of the coalition.");
            }
        }
        List<String> office = keycloak.present();
        for (String lead : leads) {
            if (office.contains(lead) || lead.equalsIgnoreCase(email)) {
                return Optional.of(lead + " cannot be administrator and lead of the coalition; name another person.");
            }
        }
        return enough();
    }

    /** With fewer leads no text could be approved. The office founds all later organisations, and a lead confirms each. */
    private Optional<String> enough() {
        int quorum = settings.quorum();
        return organisations.size() == quorum
                ? Optional.empty()
                : Optional.of("Leads of " + quorum + " organisations approve a text (PORTAL_QUORUM): name " + quorum
                        + ", each with --organisation and --lead. The office adds all others later.");
    }

    /** Returns whether the account administers the coalition now. */
    boolean appoint(String email, String name, boolean print, boolean force) throws IOException {
        List<String> present = keycloak.present();
        boolean again = present.contains(email.toLowerCase(Locale.ROOT));
        if (!present.isEmpty() && !again && !force) {
            out.println(present.get(0) + " is already administrator of the coalition; --force appoints another one.");
            return false;
        }
        if (!again) {
            keycloak.makeAccount(email, name);
            new OfficeTrail(settings).record("RolesChanged", () -> keycloak.appoint(email));
        }
        if (print) {
            out.println("Password for the first sign-in: " + keycloak.password(email));
        } else {
            keycloak.write(email);
            out.println("An e-mail to " + email + " explains how to choose a password.");
        }
        return true;
    }

    /** Founds the organisations, all or none, and creates the accounts of their leads. */
    boolean found() throws IOException {
        if (organisations.isEmpty()) {
            return true;
        }
        firstOrganisations().found(organisations, language, () -> {
            for (FirstOrganisation one : organisations) {
                keycloak.appointLead(one.lead(), language);
            }
        });
        organisations.forEach(one -> out.println(one.name() + " is added. The portal invites " + one.lead()
                + " to administer it and to lead the coalition."));
        return true;
    }

    private FirstOrganisations firstOrganisations() {
        return new FirstOrganisations(new OwnDatabases(settings).owner());
    }
}
