package ngo.portal.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    private static final String ID = UUID.randomUUID().toString();
    private static final List<String> OF_THE_OFFICE =
            List.of("/me", "/notifications", "/approvals/break-glass/" + ID, "/admin/break-glass");

    @Test
    void everyMemberPageRequiresAuthentication() {
        assertThat(Addresses.examples(ID)).isNotEmpty().allMatch(AddressAreas::isForMembers);
        assertThat(Addresses.examples(ID))
                .allMatch(address -> Addresses.target(address).isPresent());
    }

    /** What is limited is known by its address: another one that leads there would be no limit's. */
    @Test
    void aFileHasNoOtherAddressThanItsOwn() {
        assertThat(Addresses.target("/petitions/" + ID + "/supporters.csv")).isPresent();
        assertThat(Addresses.target("/petitions/" + ID + "/supporters-csv")).isEmpty();
        assertThat(Addresses.target("/petitions/" + ID + "/supportersXndjson")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar", "ru"})
    void theLogHasAPageInEachLanguage(String language) {
        assertThat(Addresses.target("/" + language + "/log")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/log", "/log/"})
    void theAddressOfTheLogLeadsToItsPage(String path) {
        assertThat(Addresses.withoutLanguage(path)).contains("/log");
        assertThat(Addresses.withoutLanguage("/log/checkpoint")).isEmpty();
    }

    /** Written out: a new page has to be added here before the office sees it. */
    @Test
    void theOfficeSeesNoContent() {
        assertThat(Addresses.examples(ID).stream()
                        .filter(address -> AddressAreas.isOpenTo(PrincipalKind.OFFICE, address))
                        .filter(address -> !address.startsWith("/admin/")))
                .containsExactlyInAnyOrder(
                        "/help",
                        "/help/first-steps",
                        "/help/alias",
                        "/me",
                        "/notifications",
                        "/organisations",
                        "/organisations/alias",
                        "/organisations/alias/membership",
                        "/approvals/break-glass/" + ID);
        assertThat(OF_THE_OFFICE).allMatch(address -> AddressAreas.isOpenTo(PrincipalKind.OFFICE, address));
        assertThat(AddressAreas.isOpenTo(PrincipalKind.OFFICE, "/admin/audit")).isFalse();
        assertThat(AddressAreas.isOpenTo(PrincipalKind.OFFICE, "/admin/audit.csv"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/organisations",
                "/admin/people",
                "/admin/roles",
                "/admin/clients",
                "/admin/system",
                "/admin/break-glass"
            })
    void nobodyButTheOfficeAdministersTheCoalition(String address) {
        for (PrincipalKind principalKind : PrincipalKind.values()) {
            assertThat(AddressAreas.isOpenTo(principalKind, address))
                    .as(principalKind.name())
                    .isEqualTo(principalKind == PrincipalKind.OFFICE);
        }
    }

    @Test
    void whoPreparesTheStartOfAnOrganisationLooksAfterIt() {
        assertThat(Addresses.examples(ID).stream()
                        .filter(address -> AddressAreas.isOpenTo(PrincipalKind.FOUNDER, address)))
                .allMatch(address -> address.matches("/(help|me|switch|notifications|organisations?)(/.*)?"));
        assertThat(AddressAreas.isOpenTo(PrincipalKind.FOUNDER, "/organisation/people"))
                .isTrue();
    }

    @Test
    void theCalendarIsOpenToEverybodyWithADashboard() {
        assertThat(Addresses.target("/calendar")).isPresent();
        for (PrincipalKind principalKind : PrincipalKind.values()) {
            assertThat(AddressAreas.isOpenTo(principalKind, "/calendar"))
                    .as(principalKind.name())
                    .isEqualTo(AddressAreas.isOpenTo(principalKind, "/dashboard"));
        }
    }

    @ParameterizedTest
    @EnumSource(PrincipalKind.class)
    void unknownAddressesAreDenied(PrincipalKind principalKind) {
        assertThat(AddressAreas.isOpenTo(principalKind, "/en/")).isFalse();
        assertThat(AddressAreas.isOpenTo(principalKind, "/administration")).isFalse();
        assertThat(AddressAreas.isOpenTo(principalKind, "/mean")).isFalse();
    }
}
