package ngo.portal.web.petition.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import ngo.portal.ejb.petition.signing.CodeAnswer;
import ngo.portal.ejb.petition.signing.CodeService;
import ngo.portal.ejb.petition.signing.CodeView;
import ngo.portal.ejb.petition.signing.Consent;
import ngo.portal.ejb.petition.signing.SupporterInput;
import ngo.portal.persistence.petition.signing.ConsentChoiceRow;
import ngo.portal.persistence.petition.signing.SignatureDisplay;
import ngo.portal.web.organisation.CountryOptions;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** Shows what belongs to a code. Nothing happens until a button is pressed. */
@Named
@RequestScoped
public class CodePage {

    private static final String BUNDLE = "signing";

    @Inject
    private CodeService codes;

    @Inject
    private CountryOptions countries;

    @Inject
    private Text texts;

    private String code = "";
    private boolean withdrawing;
    private boolean reworded;
    private @Nullable CodeAnswer answer;
    private @Nullable SupporterInput typed;
    private Map<SupporterInput.Field, SupporterInput.Reason> problems = Map.of();

    void look(String given, boolean withdraw) {
        code = given;
        withdrawing = withdraw;
        answer =
                given.isBlank() ? null : codes.look(given, RequestLanguage.now().tag());
    }

    void say(CodeAnswer.Kind kind) {
        answer = new CodeAnswer(kind, null);
    }

    /** The wording of an organisation has changed since the signatory agreed. Their input stays; the box is not ticked. */
    void reworded(@Nullable SupporterInput input) {
        typed = input;
        reworded = true;
    }

    void refused(SupporterInput input, Map<SupporterInput.Field, SupporterInput.Reason> wrong) {
        typed = input;
        problems = wrong;
    }

    public String getCode() {
        return isFound() ? code : "";
    }

    public boolean isWithdrawing() {
        return withdrawing;
    }

    /** What there is to say instead of a signature, or before it; empty where there is nothing, or where nothing was asked. */
    public String getSaid() {
        if (reworded) {
            return texts.of(BUNDLE, "code." + CodeAnswer.Kind.REWORDED);
        }
        return answer == null || isFound() ? "" : texts.of(BUNDLE, "code." + answer.kind());
    }

    public boolean isFound() {
        return answer != null && answer.signature() != null;
    }

    public CodeView getSignature() {
        return Objects.requireNonNull(Objects.requireNonNull(answer).signature());
    }

    public String getName() {
        return typed == null ? getSignature().name() : typed.name();
    }

    public List<Option> getCountries() {
        return countries.all(typed == null ? getSignature().country() : typed.country());
    }

    public List<Option> getDisplays() {
        SignatureDisplay chosen = typed == null ? getSignature().display() : typed.display();
        return Stream.of(SignatureDisplay.COUNTED, SignatureDisplay.ADDRESSEE, SignatureDisplay.PUBLIC)
                .map(one -> new Option(one.name(), texts.of(BUNDLE, "display." + one), one == chosen))
                .toList();
    }

    public List<ConsentChoiceRow> getChoices() {
        return getSignature().choices();
    }

    public boolean isTicked(ConsentChoiceRow choice) {
        return typed == null
                ? getSignature().ticked().contains(choice.organisation())
                : typed.consents().contains(Consent.to(choice));
    }

    /** What is wrong with a field, in words; empty where nothing is. */
    public String problem(String field) {
        SupporterInput.Reason why = problems.get(SupporterInput.Field.valueOf(field));
        return why == null ? "" : texts.of(BUNDLE, "problem." + field + "." + why);
    }
}
