package ngo.portal.web.petition.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.petition.signing.SigningService;
import ngo.portal.ejb.petition.signing.SupporterInput;
import ngo.portal.ejb.publication.PublicPetitionService;
import ngo.portal.persistence.petition.PetitionState;
import ngo.portal.persistence.petition.signing.SignatureDisplay;
import ngo.portal.persistence.petition.signing.SignedPetitionRow;
import ngo.portal.persistence.publication.PublicPetitionRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.petition.signing.FormTimestampToken.Ticket;
import ngo.portal.web.shared.Option;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The form for a new code after the mail of a petition was lost: an e-mail address and the petition. */
@Named
@RequestScoped
public class NewCodeForm {

    /** The value in the token of this form; no petition has this name. */
    static final String PLACE = "/withdraw";

    private static final String BUNDLE = "signing";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,80}");

    /** Older petitions lead here from their own page. */
    private static final int MOST = 50;

    @Inject
    private PublicPetitionService petitions;

    @Inject
    private SigningService signing;

    @Inject
    private FormTimestampToken stamps;

    @Inject
    private Text texts;

    private String email = "";
    private @Nullable SignedPetitionRow petition;
    private Set<String> problems = Set.of();
    private String trouble = "";
    private Ticket ticket = Ticket.NONE;

    /** What was typed, or what a link says beforehand. */
    void typed(String slug, String address) {
        petition = SLUG.matcher(slug).matches()
                ? signing.find(slug, RequestLanguage.now().tag()).orElse(null)
                : null;
        email = address.strip();
    }

    /** Absent where none is called so. */
    @Nullable
    SignedPetitionRow petition() {
        return petition;
    }

    /** Records which fields are missing or invalid; returns whether none is. */
    boolean isComplete() {
        SupporterInput.@Nullable Reason why = new SupporterInput("", email, "", SignatureDisplay.COUNTED, Set.of())
                .problems()
                .get(SupporterInput.Field.EMAIL);
        problems = Stream.of(why == null ? "" : "EMAIL." + why, petition == null ? "PETITION.MISSING" : "")
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return problems.isEmpty();
    }

    /** The key of what is in the way. */
    void refused(String key) {
        trouble = key;
    }

    void waiting(Ticket made) {
        ticket = made;
    }

    /** The newest petitions of which there are signatures, and the one that was chosen. */
    public List<Option> getPetitions() {
        List<PublicPetitionRow> rows = petitions
                .petitions(RequestLanguage.now().tag(), Slice.first(MOST))
                .items();
        List<Option> options = rows.stream()
                .filter(row -> row.state() != PetitionState.ARCHIVED)
                .map(row -> new Option(row.slug(), row.title(), isChosen(row.slug())))
                .collect(Collectors.toCollection(ArrayList::new));
        if (petition != null && options.stream().noneMatch(Option::chosen)) {
            options.add(0, new Option(petition.slug(), petition.title(), true));
        }
        return options;
    }

    private boolean isChosen(String slug) {
        return petition != null && petition.slug().equals(slug);
    }

    public String getEmail() {
        return email;
    }

    public String getStamp() {
        return stamps.of(PLACE);
    }

    public Ticket getTicket() {
        return ticket;
    }

    public long getSeconds() {
        return Math.max(1, ticket.left().toSeconds());
    }

    /** What is wrong with a field, in words; empty where nothing is. */
    public String problem(String field) {
        return problems.stream()
                .filter(one -> one.startsWith(field + "."))
                .map(one -> texts.of(BUNDLE, "problem." + one))
                .collect(Collectors.joining(" "));
    }

    /** What is in the way of all of it; empty where nothing is. */
    public String getTrouble() {
        if (ticket.known()) {
            return texts.of(BUNDLE, "newCode.wait", getSeconds());
        }
        return trouble.isEmpty() ? "" : texts.of(BUNDLE, "problem." + trouble);
    }

    /** Whether something was sent that was not taken. */
    public boolean isRefused() {
        return ticket.known() || !trouble.isEmpty() || !problems.isEmpty();
    }
}
