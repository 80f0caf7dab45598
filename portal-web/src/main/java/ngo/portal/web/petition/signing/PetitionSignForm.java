package ngo.portal.web.petition.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ngo.portal.ejb.petition.signing.Consent;
import ngo.portal.ejb.petition.signing.SigningService;
import ngo.portal.ejb.petition.signing.SupporterInput;
import ngo.portal.persistence.petition.signing.ConsentChoiceRow;
import ngo.portal.persistence.petition.signing.SignatureDisplay;
import ngo.portal.persistence.petition.signing.SigningPageRow;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.web.organisation.CountryOptions;
import ngo.portal.web.petition.signing.FormTimestampToken.Ticket;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The signing form, empty or with the input and its errors. Everything but the name is plain HTML. */
@Named
@RequestScoped
public class PetitionSignForm {

    private static final String BUNDLE = "signing";

    @Inject
    private SigningService signing;

    @Inject
    private OpenPetitionCache pages;

    @Inject
    private FormTimestampToken stamps;

    @Inject
    private CountryOptions countries;

    @Inject
    private Text texts;

    private String slug = "";
    private String alias = "";
    private String text = "";
    private @Nullable SigningPageRow page;
    private @Nullable List<ConsentChoiceRow> choices;
    private @Nullable SupporterInput typed;
    private Map<SupporterInput.Field, SupporterInput.Reason> problems = Map.of();
    private String trouble = "";
    private Ticket ticket = Ticket.NONE;

    /**
     * Sets the petition page that the form is for.
     *
     * @param shown the id of the text that is shown above the form; empty if none is
     */
    public PetitionSignForm at(String petition, @Nullable String with, String shown) {
        String organisation = with == null ? "" : with;
        if (page == null || !slug.equals(petition) || !alias.equals(organisation) || !text.equals(shown)) {
            slug = petition;
            alias = organisation;
            text = shown;
            page = signing.page(petition, RequestLanguage.now().tag(), organisation, shown);
            choices = null;
        }
        return this;
    }

    /** The same for somebody who sends the form, which may be of two seconds ago, with the text that was read there. */
    void sentTo(String petition, String organisation, String read) {
        slug = petition;
        alias = organisation;
        text = InputParser.id(read).map(UUID::toString).orElse("");
        page = pages.page(petition, RequestLanguage.now().tag(), organisation, text);
        choices = null;
    }

    /**
     * Whether the form was for another text: nobody can sign a text that they have not read. A form that names none is from the previous
     * release.
     */
    boolean isOfAnotherText() {
        return !text.isEmpty() && !getPage().text().toString().equals(text);
    }

    /** What was typed, with the problems of its fields and the key of what else is in the way; empty where nothing is. */
    void refused(SupporterInput input, Map<SupporterInput.Field, SupporterInput.Reason> wrong, String key) {
        typed = input;
        problems = wrong;
        trouble = key;
    }

    void waiting(SupporterInput input, Ticket made) {
        typed = input;
        ticket = made;
    }

    public SigningPageRow getPage() {
        return Objects.requireNonNull(page);
    }

    public boolean isOpen() {
        return getPage().state().equals("OPEN");
    }

    public boolean isPaused() {
        return getPage().state().equals("PAUSED");
    }

    /** It is paused because the organisation whose petition it is has no access to the portal now. */
    public boolean isHalted() {
        return isPaused() && !getPage().ownerCollects();
    }

    public String getAddress() {
        return "/" + RequestLanguage.now().tag() + "/petitions/" + getPage().slug();
    }

    /** Empty on the owner's page. */
    public String getAlias() {
        return getPage().ownPage() ? "" : getPage().pageAlias();
    }

    /** The id of the text that a signature is bound to. */
    public String getText() {
        return getPage().text().toString();
    }

    public String getStamp() {
        return stamps.of(getPage().slug());
    }

    public Ticket getTicket() {
        return ticket;
    }

    public long getSeconds() {
        return Math.max(1, ticket.left().toSeconds());
    }

    public String getName() {
        return typed == null ? "" : typed.name();
    }

    public String getEmail() {
        return typed == null ? "" : typed.email();
    }

    public String getCountry() {
        return typed == null ? "" : typed.country();
    }

    public List<Option> getCountries() {
        return countries.all(getCountry());
    }

    /** What may become of the name, the least of it first. */
    public List<Option> getDisplays() {
        SignatureDisplay chosen = typed == null ? SignatureDisplay.COUNTED : typed.display();
        return Stream.of(SignatureDisplay.COUNTED, SignatureDisplay.ADDRESSEE, SignatureDisplay.PUBLIC)
                .map(one -> new Option(one.name(), texts.of(BUNDLE, "display." + one), one == chosen))
                .toList();
    }

    public SignatureDisplay getDisplay() {
        return typed == null ? SignatureDisplay.COUNTED : typed.display();
    }

    /** Read only when they are shown: a signatory without an input error never sees them. */
    public List<ConsentChoiceRow> getChoices() {
        if (choices == null) {
            choices = signing.choices(getPage(), RequestLanguage.now().tag());
        }
        return choices;
    }

    /** No box is ticked in advance; a tick is dropped when the wording has changed. */
    public boolean isTicked(ConsentChoiceRow choice) {
        return typed != null && typed.consents().contains(Consent.to(choice));
    }

    /** As the form sends them. */
    public List<String> getTicked() {
        return typed == null
                ? List.of()
                : typed.consents().stream().map(Consent::text).sorted().toList();
    }

    /** What is wrong with a field, in words; empty where nothing is. */
    public String problem(String field) {
        SupporterInput.Reason why = problems.get(SupporterInput.Field.valueOf(field));
        return why == null ? "" : texts.of(BUNDLE, "problem." + field + "." + why);
    }

    public boolean isRefused() {
        return !problems.isEmpty() || !trouble.isEmpty();
    }

    /** What is in the way of all of it; empty where nothing is. */
    public String getTrouble() {
        return trouble.isEmpty() ? "" : texts.of(BUNDLE, "problem." + trouble);
    }
}
