package ngo.portal.web.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.organisation.MembershipAuthority;
import ngo.portal.persistence.organisation.OrganisationState;
import ngo.portal.persistence.organisation.OrganisationStep;
import ngo.portal.persistence.organisation.StepRow;
import ngo.portal.web.shared.DateWords;
import ngo.portal.web.shared.Text;
import org.junit.jupiter.api.Test;

class MembershipLifecycleWordsTest {

    private static final Instant THEN = Instant.parse("2026-12-01T09:30:00Z");

    private final Text text = new Text();
    private final MembershipLifecycleWords words = new MembershipLifecycleWords(text, new DateWords());

    private static StepRow founded(String by, String confirmedBy) {
        return new StepRow(
                new UUID(1, 2),
                OrganisationStep.FOUND,
                OrganisationState.INVITED,
                "",
                Set.of(MembershipAuthority.OFFICE),
                by,
                by,
                "Office",
                THEN,
                confirmedBy,
                confirmedBy.isEmpty() ? "" : "Office",
                THEN,
                "",
                null);
    }

    /** No account is called so, and nobody knows the operator by that word. */
    @Test
    void theOperatorIsNamedAsInTheTrail() {
        String operator = text.of("trail", "who.operator");

        assertThat(words.who(founded("operator", ""))).isEqualTo(operator + ", Office");
        assertThat(words.who(founded("Olga", "operator")))
                .contains("Olga, Office")
                .contains("confirmed by " + operator + ", Office")
                .doesNotContain("confirmed by operator");
        assertThat(words.who(founded("Olga", "Mamadou"))).contains("confirmed by Mamadou, Office");
    }
}
