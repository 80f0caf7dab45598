package ngo.portal.ejb.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ngo.portal.persistence.outbox.OutboxCommand;
import ngo.portal.persistence.outbox.OutboxCommandType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeycloakDirectoryTest {

    private static final UUID FIDH = UUID.fromString("0a000000-0000-4000-8000-000000000003");
    private static final String ORGANISATION = "/organizations/" + FIDH;

    private final TalkativeKeycloak keycloak = new TalkativeKeycloak()
            .says(
                    "/organizations",
                    "[{'id':'%s','name':'FIDH','alias':'fidh','enabled':true,'domains':[],'newerField':1}]"
                            .formatted(FIDH))
            .says(ORGANISATION + "/members", "[" + person("s1", "Mamadou", "Sarr") + "," + person("s2", "", "Ng") + "]")
            .says(ORGANISATION + "/groups", "[{'id':'g1','name':'members'},{'id':'g2','name':'signatories'}]")
            .says(
                    ORGANISATION + "/groups/g1/members",
                    "[" + person("s1", "Mamadou", "Sarr") + "," + person("s2", "", "Ng") + "]")
            .says(ORGANISATION + "/groups/g2/members", "[" + person("s1", "Mamadou", "Sarr") + "]")
            .says("/roles/consortium-lead/users", "[" + person("s1", "Mamadou", "Sarr") + "]");

    @AfterEach
    void close() {
        keycloak.close();
    }

    private static String person(String subject, String first, String last) {
        return "{'id':'%s','username':'%s@fidh.example','firstName':'%s','lastName':'%s','email':'%s@fidh.example','enabled':true}"
                .formatted(subject, subject, first, last, subject);
    }

    @Test
    void organisationsComeWithTheirPeopleAndTheirGroups() {
        Directory directory = keycloak.directory().read();

        assertThat(directory.organisations())
                .containsExactly(
                        new DirectoryOrganisation(FIDH, "fidh", "FIDH", true, Set.of("members", "signatories")));
        assertThat(directory.members())
                .containsExactly(
                        new DirectoryMember(
                                FIDH, "s1", "Mamadou Sarr", "s1@fidh.example", Set.of("members", "signatories"), true),
                        new DirectoryMember(FIDH, "s2", "Ng", "s2@fidh.example", Set.of("members"), true));
    }

    @Test
    void coalitionRolesBelongToPeopleWhateverTheirOrganisation() {
        Directory directory = keycloak.directory().read();

        assertThat(directory.realmRoles("s1")).containsExactly("consortium-lead");
        assertThat(directory.realmRoles("s2")).isEmpty();
    }

    /** Those of people come with the long form of an answer alone. */
    @Test
    void usersCarryTheirLocale() {
        keycloak.says(
                        ORGANISATION + "/members?first=0&max=500&briefRepresentation=false",
                        "[" + person("s1", "Mamadou", "Sarr").replace("}", ",'attributes':{'locale':['fr']}}") + ","
                                + person("s2", "", "Ng").replace("}", ",'attributes':{'other':['x']}}") + "]")
                .says(
                        "/roles/auditor/users?briefRepresentation=false&first=0&max=500",
                        "[" + person("s3", "A", "B").replace("}", ",'attributes':{'locale':['ar']}}") + "]");

        assertThat(keycloak.directory().read().languages()).isEqualTo(Map.of("s1", "fr", "s3", "ar"));
    }

    @Test
    void aDisabledAccountIsReportedAsDisabled() {
        keycloak.says(ORGANISATION + "/members", "[{'id':'s1','username':'s1@fidh.example','enabled':false}]");

        assertThat(keycloak.directory().read().members())
                .containsExactly(new DirectoryMember(
                        FIDH, "s1", "s1@fidh.example", "s1@fidh.example", Set.of("members", "signatories"), false));
    }

    @Test
    void nobodyIsLeftOutWhenAnOrganisationHasMorePeopleThanAPageHolds() {
        keycloak.says(
                        ORGANISATION + "/members?first=0&max=500&briefRepresentation=false",
                        list(i -> person("p" + i, "P", "Q")))
                .says(
                        ORGANISATION + "/members?first=500&max=500&briefRepresentation=false",
                        "[" + person("last", "The", "Last") + "]");

        assertThat(keycloak.directory().read().members())
                .hasSize(501)
                .extracting(DirectoryMember::subject)
                .contains("last");
    }

    @Test
    void oneOrganisationIsReadByItself() {
        keycloak.says(
                ORGANISATION, "{'id':'%s','name':'FIDH','alias':'fidh','enabled':true,'domains':[]}".formatted(FIDH));

        Directory directory = keycloak.directory().read(RefreshTargets.organisation(FIDH));

        assertThat(directory.organisations()).isEqualTo(everything().organisations());
        assertThat(directory.members()).isEqualTo(everything().members());
        assertThat(directory.realmRoles("s1")).containsExactly("consortium-lead");
        assertThat(directory.scope()).isEqualTo(new DirectoryScope(false, Set.of(FIDH), Set.of()));
    }

    @Test
    void anOrganisationThatIsGoneIsNotThere() {
        UUID gone = UUID.randomUUID();
        Directory directory = keycloak.directory().read(RefreshTargets.organisation(gone));

        assertThat(directory.organisations()).isEmpty();
        assertThat(directory.scope().isWhole(gone)).isTrue();
        assertThat(directory.scope().isWhole(FIDH)).isFalse();
    }

    /** Disabling organisations in the realm does not mean that each of them was deleted. */
    @Test
    void whereThereAreNoOrganisationsAtAllNoneIsGone() {
        keycloak.says("/organizations", "<html>");

        assertThatExceptionOfType(DirectoryUnavailable.class)
                .isThrownBy(() -> keycloak.directory().read(RefreshTargets.organisation(FIDH)));
    }

    /** In the groups of the organisation itself; one within them may bear the name of a role. */
    @Test
    void onePersonIsReadWithTheirPlaces() {
        Directory directory = readOnePerson();

        assertThat(directory.organisations()).isEmpty();
        assertThat(directory.members())
                .containsExactly(new DirectoryMember(
                        FIDH, "s1", "Mamadou Sarr", "s1@fidh.example", Set.of("signatories"), true));
        assertThat(directory.languages()).isEqualTo(Map.of("s1", "fr"));
        assertThat(directory.scope()).isEqualTo(new DirectoryScope(false, Set.of(), Set.of("s1")));
    }

    private Directory readOnePerson() {
        keycloak.says("/users/s1", person("s1", "Mamadou", "Sarr").replace("}", ",'attributes':{'locale':['fr']}}"))
                .says("/organizations/members/s1/organizations", "[{'id':'%s'}]".formatted(FIDH))
                .says(
                        ORGANISATION + "/members/s1/groups",
                        "[{'id':'g2','name':'signatories'},{'id':'within','name':'administrators'}]");
        return keycloak.directory().read(RefreshTargets.person("s1"));
    }

    @Test
    void aDeletedUserHasNoMembership() {
        Directory directory = keycloak.directory().read(RefreshTargets.person("gone"));

        assertThat(directory.members()).isEmpty();
        assertThat(directory.scope().people()).containsExactly("gone");
    }

    /**
     * A person costs three requests and one more for each membership, independent of the size of the realm; three requests list the holders of
     * roles.
     */
    @Test
    void aPersonIsFewQuestions() {
        readOnePerson();

        assertThat(keycloak.questions())
                .filteredOn(question -> !question.contains("/protocol/"))
                .hasSize(4 + 3);
    }

    @Test
    void aFoundedOrganisationIsFoundHoweverManyOthersThereAre() {
        UUID ninth = UUID.randomUUID();
        keycloak.says("/organizations", list(i -> "{'id':'%s','name':'A%d','alias':'a%d'}".formatted(ninth, i, i)))
                .says("/organizations?q=alias:ninth", "[{'id':'%s','name':'Ninth','alias':'ninth'}]".formatted(ninth))
                .says("/organizations/" + ninth + "/groups", "[]");

        assertThat(carryOut(OutboxCommandType.FOUND, ninth, Map.of("alias", "ninth", "name", "Ninth")))
                .isEqualTo(OutboxCommandOutcome.founded(ninth.toString()));
    }

    @Test
    void whereAnOrganisationIsShutNobodysSessionGoesOnHoweverManyItHas() {
        keycloak.says(ORGANISATION, "{'id':'%s','name':'FIDH','alias':'fidh','enabled':true}".formatted(FIDH))
                .says(ORGANISATION + "/members?first=0&max=500", list(i -> person("p" + i, "P", "Q")))
                .says(ORGANISATION + "/members?first=500&max=500", "[" + person("last", "The", "Last") + "]");

        assertThat(carryOut(OutboxCommandType.DISABLE, FIDH, Map.of())).isEqualTo(OutboxCommandOutcome.DONE);
        assertThat(keycloak.questions())
                .filteredOn(question -> question.endsWith("/logout"))
                .hasSize(501)
                .last()
                .asString()
                .contains("/users/last/");
    }

    @Test
    void aProgramHasItsSecretFromThePortalsOwnPartOfKeycloak() {
        UUID program = UUID.randomUUID();
        keycloak.says("/portal-programs/" + program + "/secret", "fresh-secret");

        assertThat(keycloak.directory().renewSecret(program, "Reports & figures", FIDH))
                .isEqualTo("fresh-secret");
        assertThat(keycloak.acts())
                .last()
                .isEqualTo("POST /admin/realms/coalition/portal-programs/" + program
                        + "/secret name=Reports+%26+figures&organization=" + FIDH);
    }

    @Test
    void aProgramThatIsOverIsRemoved() {
        UUID program = UUID.randomUUID();
        keycloak.says("/portal-programs/" + program, "");

        assertThat(carryOut(OutboxCommandType.REMOVE_PROGRAM, FIDH, program.toString(), Map.of()))
                .isEqualTo(OutboxCommandOutcome.DONE);
        assertThat(keycloak.acts()).last().isEqualTo("DELETE /admin/realms/coalition/portal-programs/" + program + " ");
    }

    /** Threads share a connection, and the one whose token is refused closes it. */
    @Test
    void aRequestWhoseConnectionAnotherHasClosedIsNotAnswered() {
        KeycloakDirectory directory = keycloak.says("/organizations", "<html>")
                .says(ORGANISATION, "{'id':'%s'}".formatted(FIDH))
                .directory();
        AtomicBoolean closed = new AtomicBoolean();
        assertThatExceptionOfType(DirectoryUnavailable.class).isThrownBy(directory::roster);

        assertThatExceptionOfType(DirectoryUnavailable.class)
                .isThrownBy(() -> directory.carryOut(command(OutboxCommandType.DISABLE, FIDH, "", Map.of()), () -> {
                    if (closed.compareAndSet(false, true)) {
                        keycloak.gives("another");
                        assertThatExceptionOfType(DirectoryUnavailable.class).isThrownBy(directory::roster);
                        keycloak.gives("abc");
                    }
                    return true;
                }));
        assertThat(closed).isTrue();
    }

    private OutboxCommandOutcome carryOut(OutboxCommandType type, UUID organisation, Map<String, String> details) {
        return carryOut(type, organisation, "", details);
    }

    private OutboxCommandOutcome carryOut(
            OutboxCommandType type, UUID organisation, String subject, Map<String, String> details) {
        return keycloak.directory().carryOut(command(type, organisation, subject, details), () -> true);
    }

    private static OutboxCommand command(
            OutboxCommandType type, UUID organisation, String subject, Map<String, String> details) {
        return new OutboxCommand(
                UUID.randomUUID(), UUID.randomUUID(), type, organisation.toString(), subject, details, 0, 1, null);
    }

    private static String list(IntFunction<String> json) {
        return IntStream.range(0, 500).mapToObj(json).collect(Collectors.joining(",", "[", "]"));
    }

    private Directory everything() {
        return keycloak.directory().read();
    }

    @Test
    void everyQuestionButTheFirstShowsTheToken() {
        keycloak.directory().read();

        assertThat(keycloak.questions()).first().asString().startsWith("Basic ");
        assertThat(keycloak.questions())
                .filteredOn(question -> !question.contains("/protocol/"))
                .allMatch(question -> question.startsWith("Bearer abc "));
    }

    @Test
    void oneConnectionServesManyQuestions() {
        KeycloakDirectory directory = keycloak.directory();
        directory.read();
        directory.read();

        assertThat(keycloak.questions())
                .filteredOn(question -> question.contains("/protocol/"))
                .hasSize(1);
    }

    @Test
    void aTokenThatARestartedKeycloakDoesNotKnowIsReplaced() {
        KeycloakDirectory directory = keycloak.directory();
        directory.read();
        keycloak.gives("another");

        assertThat(directory.read().organisations()).hasSize(1);
    }

    @Test
    void aRequestWithoutAnAnswerMayBeRepeated() {
        KeycloakDirectory directory = keycloak.says("/organizations", "<html>").directory();
        assertThatExceptionOfType(DirectoryUnavailable.class).isThrownBy(directory::read);
        keycloak.says("/organizations", "[]");

        assertThat(directory.read().organisations()).isEmpty();
        assertThat(keycloak.questions())
                .as("a refused request closes no connection")
                .filteredOn(question -> question.contains("/protocol/"))
                .hasSize(1);
    }

    @Test
    void halfAnAnswerIsNoAnswer() {
        keycloak.says(ORGANISATION + "/groups", "[{'id':'unknown','name':'members'}]");

        assertThatExceptionOfType(DirectoryUnavailable.class)
                .isThrownBy(() -> keycloak.directory().read());
    }

    @Test
    void nonsenseIsNoAnswer() {
        keycloak.says("/organizations", "<html>");

        assertThatExceptionOfType(DirectoryUnavailable.class)
                .isThrownBy(() -> keycloak.directory().read());
    }

    @Test
    void aKeycloakThatIsAwayIsSaidToBeUnavailable() {
        keycloak.close();

        assertThatExceptionOfType(DirectoryUnavailable.class)
                .isThrownBy(() -> keycloak.directory().read());
    }
}
