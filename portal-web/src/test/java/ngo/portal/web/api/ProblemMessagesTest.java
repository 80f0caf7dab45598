package ngo.portal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.List;
import ngo.portal.ejb.access.AccessRefusals.Forbidden;
import ngo.portal.ejb.breakglass.BreakGlassRefusals.BreakGlassAlreadyDecided;
import ngo.portal.persistence.idempotency.KeyUsedBefore;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.ReasonedRefusal;
import ngo.portal.persistence.shared.Refusal;
import ngo.portal.persistence.statement.StatementRefusals.OldFingerprint;
import ngo.portal.persistence.tenant.NoTenantSelected;
import ngo.portal.persistence.text.TextRefused;
import ngo.portal.web.api.shared.JsonWriting;
import ngo.portal.web.api.shared.Problem;
import ngo.portal.web.shared.Text;
import org.junit.jupiter.api.Test;

class ProblemMessagesTest {

    private final Text text = new Text();
    private final ProblemMessages explainer = new ProblemMessages(text);

    @Test
    void aRefusalHasAStableTypeAndItsSentence() {
        Problem problem = explainer.explain(new OldFingerprint(), false);

        assertThat(problem.type()).isEqualTo("urn:portal:problem:old-fingerprint");
        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.detail()).isEqualTo(text.of(new OldFingerprint()));
    }

    @Test
    void aDeniedUserIsInformed() {
        assertThat(explainer.explain(new Forbidden(), false).status()).isEqualTo(403);
    }

    @Test
    void aWrongFieldIsNamed() {
        Problem problem = explainer.explain(new InvalidInput("until"), false);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors()).extracting(Problem.Detail::field).containsExactly("until");
    }

    @Test
    void aTextThatCannotBeIsTheCallersMistakeAndSaysWhy() {
        Problem problem = explainer.explain(new EJBException(new TextRefused(TextRefused.Reason.EMPTY_TITLE)), false);

        assertThat(problem.type()).isEqualTo("urn:portal:problem:text-refused");
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors()).extracting(Problem.Detail::field).containsExactly("empty-title");
    }

    @Test
    void somebodyFasterIsAConflictAndAFailedConditionWhereOneWasNamed() {
        assertThat(explainer.explain(new Stale(), false).status()).isEqualTo(409);
        assertThat(explainer.explain(new Stale(), true).status()).isEqualTo(412);
    }

    @Test
    void aKeyOfAnotherRequestCannotBeUsed() {
        assertThat(explainer.explain(new KeyUsedBefore(), false).status()).isEqualTo(422);
    }

    @Test
    void writingToAReadOnlyDatabaseExplainsThatReadingGoesOn() {
        Problem problem = explainer.explain(
                new EJBException(new RuntimeException(new SQLException("of the server", "25006"))), false);

        assertThat(problem.type()).isEqualTo("urn:portal:problem:read-only");
        assertThat(problem.status()).isEqualTo(503);
        assertThat(problem.detail()).isEqualTo(text.of("api", "problem.read-only"));
    }

    @Test
    void aFaultSaysNothingOfItself() {
        Problem problem = explainer.explain(new IllegalStateException("secret of org.example.Thing"), false);

        assertThat(problem.type()).isEqualTo("urn:portal:problem:fault");
        assertThat(problem.status()).isEqualTo(500);
        assertThat(JsonWriting.write(problem)).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void whatIsHiddenIsSaidLikeWhatDoesNotExist() {
        Problem problem = explainer.explain(new NotFound(), false);

        assertThat(problem)
                .isEqualTo(new Problem(
                        "urn:portal:problem:not-found",
                        text.of("api", "title.404"),
                        404,
                        text.of("api", "problem.not-found"),
                        List.of()));
    }

    @Test
    void everyRefusalHasASentence() {
        // What refusals are made of is the portal's own; looking for the rest on the class path takes seconds.
        List<JavaClass> refusals = ArchConfiguration.withThreadLocalScope(configuration -> {
                    configuration.setResolveMissingDependenciesFromClassPath(false);
                    return new ClassFileImporter()
                            .withImportOption(new ImportOption.DoNotIncludeTests())
                            .importPackages("ngo.portal");
                })
                .stream()
                .filter(one -> one.isAssignableTo(Refusal.class))
                .filter(one -> !one.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(one -> !one.isAssignableTo(ReasonedRefusal.class))
                .filter(one -> !one.isEquivalentTo(NoTenantSelected.class))
                .filter(one -> !one.isEquivalentTo(BreakGlassAlreadyDecided.class))
                .filter(one -> one.tryGetField("reason").isEmpty())
                .toList();

        assertThat(refusals).isNotEmpty();
        assertThat(refusals).allMatch(one -> text.has("problem", "refusal." + one.getSimpleName()));
        assertThat(text.of(new NoTenantSelected())).isEqualTo(text.of("problem", "refusal.NobodyActing"));
        assertThat(explainer.explain(new NoTenantSelected(), false).type())
                .isEqualTo("urn:portal:problem:nobody-acting");
        assertThat(text.of(new BreakGlassAlreadyDecided())).isEqualTo(text.of("problem", "refusal.GlassIsOver"));
        assertThat(explainer.explain(new BreakGlassAlreadyDecided(), false).type())
                .isEqualTo("urn:portal:problem:glass-is-over");
    }

    @Test
    void everyReasonOfATextHasASentence() {
        assertThat(TextRefused.Reason.values())
                .allMatch(reason -> text.has("problem", "refusal.TextRefused." + reason));
    }
}
