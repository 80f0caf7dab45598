package ngo.portal.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.web.shared.Addresses;
import org.junit.jupiter.api.Test;

class LimitTest {

    /** Also one that is built tomorrow: an address that moves takes its limit along. */
    @Test
    void whateverTakesAFileCountsIt() {
        List<String> takers = new ClassFileImporter()
                .withImportOption(location -> location.contains("Servlet")).importPackages("ngo.portal.web").stream()
                        .filter(one -> one.isAnnotatedWith(MultipartConfig.class))
                        .flatMap(one -> Stream.of(
                                one.getAnnotationOfType(WebServlet.class).value()))
                        .toList();

        assertThat(takers).hasSizeGreaterThan(3).allMatch(address -> Limit.ofAct("POST", address)
                .isPresent());
    }

    @Test
    void everyPageThatInvitesCountsIt() {
        assertThat(Addresses.examples("0"))
                .filteredOn(address -> address.endsWith("/people/invite"))
                .hasSize(2)
                .allMatch(address -> Limit.ofAct("POST", address)
                        .filter(Limit.INVITATION::equals)
                        .isPresent());
        assertThat(Limit.ofAct("POST", "/api/v1/organisations/fidh/invitations"))
                .contains(Limit.INVITATION);
        assertThat(Limit.ofAct("GET", "/organisation/people/invite")).isEmpty();
    }

    @Test
    void whatIsTypedIntoAPickerIsCountedForThePerson() {
        assertThat(Limit.ofAct("GET", "/organisations.json")).contains(Limit.PICKER);
        assertThat(Limit.ofAct("GET", "/organisation/colleagues.json")).contains(Limit.PICKER);
        assertThat(Limit.ofAct("GET", "/organisations")).isEmpty();
        assertThat(Limit.PICKER.of("someone", "fidh")).isEqualTo("someone");
    }

    @Test
    void keysAndListsOfSupportersAreCountedForThePerson() {
        assertThat(Limit.ofAct("POST", "/organisation/keys/file")).contains(Limit.OWN_KEY);
        assertThat(Limit.ofAct("POST", "/petitions/x/supporters.csv")).contains(Limit.SUPPORTERS);
        assertThat(Limit.ofAct("POST", "/petitions/x/supporters.ndjson")).contains(Limit.SUPPORTERS);
        assertThat(Limit.ofAct("GET", "/petitions/x/supporters.csv")).isEmpty();
        assertThat(List.of(Limit.OWN_KEY, Limit.SUPPORTERS))
                .allMatch(limit ->
                        limit.burst() == 10 && limit.of("someone", "fidh").equals("someone"));
    }

    @Test
    void theHeadAloneCountsAsTheWhole() {
        assertThat(Limit.ofAct("GET", "/api/v1/petitions/x/supporters")).contains(Limit.SUPPORTERS);
        assertThat(Limit.ofAct("HEAD", "/api/v1/petitions/x/supporters")).contains(Limit.SUPPORTERS);
        assertThat(Limit.ofAct("HEAD", "/petitions/x/supporters")).isEmpty();
    }

    @Test
    void archivesOfAllThatAnOrganisationHoldsAreCountedForThePerson() {
        assertThat(Limit.ofAct("POST", "/organisation/holdings")).contains(Limit.HOLDINGS);
        assertThat(Limit.ofAct("POST", "/api/v1/holdings")).contains(Limit.HOLDINGS);
        assertThat(Limit.HOLDINGS.burst()).isEqualTo(5);
        assertThat(Limit.HOLDINGS.of("someone", "fidh")).isEqualTo("someone");
    }

    @Test
    void whatAnOrganisationSendsCountsForAllOfItsPeople() {
        assertThat(Limit.INVITATION.of("someone", "fidh")).isEqualTo("fidh");
        assertThat(Limit.UPLOAD.of("someone", "fidh")).isEqualTo("someone");
        assertThat(Limit.INVITATION.of("someone", "")).isEqualTo("someone");
    }
}
