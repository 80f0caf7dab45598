package ngo.portal.launch.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import ngo.portal.launch.shared.StartupRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstOrganisationTest {

    @Test
    void eachOrganisationHasTheLeadThatIsNamedWithIt() {
        assertThat(FirstOrganisation.all(
                        List.of("river=River = Defenders", "forest= Forest Watch"),
                        List.of("Ada@River.example", "ben@forest.example")))
                .containsExactly(
                        new FirstOrganisation("river", "River = Defenders", "ada@river.example"),
                        new FirstOrganisation("forest", "Forest Watch", "ben@forest.example"));
        assertThat(FirstOrganisation.all(null, null)).isEmpty();
    }

    @Test
    void anOrganisationWithoutALeadIsRefused() {
        assertThatThrownBy(() -> FirstOrganisation.all(List.of("river=R", "forest=F"), List.of("ada@river.example")))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("needs a --lead <address> of its own");
        assertThatThrownBy(() -> FirstOrganisation.all(null, List.of("ada@river.example")))
                .isInstanceOf(StartupRefused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "River=R, ada@river.example, does not start with an alias",
        "=R, ada@river.example, does not start with an alias",
        "river, ada@river.example, does not start with an alias",
        "office=R, ada@river.example, does not start with an alias",
        "river=, ada@river.example, must have 1 to 200 characters",
        "river=R, ada, is not an e-mail address",
        "river=Forest, ada@river.example, cannot have the same name",
        "river=R, BEN@forest.example, nobody can be the lead of two"
    })
    void whatCannotBeginIsOneSentence(String organisation, String lead, String sentence) {
        assertThatThrownBy(() -> FirstOrganisation.all(
                        List.of("forest=forest", organisation), List.of("ben@forest.example", lead)))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining(sentence);
    }
}
