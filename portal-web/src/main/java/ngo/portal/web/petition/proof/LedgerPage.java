package ngo.portal.web.petition.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ngo.portal.ejb.petition.signing.SigningService;
import ngo.portal.ejb.proof.PetitionProofService;
import ngo.portal.persistence.petition.signing.CountRow;
import ngo.portal.persistence.petition.signing.SigningPageRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.shared.InputParser;
import ngo.portal.persistence.transparency.LedgerRow;
import ngo.portal.web.security.signin.OidcSettings;
import ngo.portal.web.shared.RequestLanguage;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The days of a petition, the last one first, and what of them is in the log. */
@Named
@RequestScoped
public class LedgerPage {

    private static final int PAGE_SIZE = 50;
    private static final String BUNDLE = "signing";

    @Inject
    private PetitionProofService proofs;

    @Inject
    private SigningService signing;

    @Inject
    private OidcSettings settings;

    @Inject
    private Text texts;

    private String slug = "";
    private String after = "";
    private String id = "";
    private List<LedgerRow> rows = List.of();
    private @Nullable String next;
    private @Nullable SigningPageRow petition;
    private @Nullable CountRow count;

    public void load() {
        LocalDate day = after.isEmpty()
                ? PetitionProofService.END
                : InputParser.day(after).orElseThrow(() -> new InvalidInput("after"));
        petition = signing.page(slug, RequestLanguage.now().tag(), "");
        count = signing.count(slug);
        id = petition.petition().toString();
        List<LedgerRow> oneMore = proofs.ledger(slug, day, PAGE_SIZE + 1);
        rows = oneMore.subList(0, Math.min(PAGE_SIZE, oneMore.size()));
        next = oneMore.size() > PAGE_SIZE ? rows.get(PAGE_SIZE - 1).day().toString() : null;
    }

    public List<LedgerRow> getRows() {
        return rows;
    }

    /** The other events of a day, and its position in the log. */
    public List<String> remarks(LedgerRow row) {
        List<String> said = new ArrayList<>();
        if (row.invalidated() > 0) {
            said.add(texts.of(BUNDLE, "ledger.removed", row.invalidated()));
            said.addAll(causes(row));
        }
        if (row.restored() > 0) {
            said.add(texts.of(BUNDLE, "ledger.restored", row.restored()));
        }
        if (row.paperAdded() + row.paperTaken() > 0) {
            said.add(texts.of(BUNDLE, "ledger.paper", row.paperAdded(), row.paperTaken(), row.paper()));
        }
        Long place = row.place();
        said.add(
                place == null
                        ? texts.of(BUNDLE, "ledger.waiting")
                        : texts.of(BUNDLE, "ledger.entry", place.toString()));
        return said;
    }

    private List<String> causes(LedgerRow row) {
        return row.causes().entrySet().stream()
                .map(cause ->
                        texts.of(BUNDLE, "ledger.cause", texts.of("desk", "cause." + cause.getKey()), cause.getValue()))
                .toList();
    }

    /** The day with which the next page begins; absent on the last. */
    public @Nullable String getNext() {
        return next;
    }

    public SigningPageRow getPetition() {
        return Objects.requireNonNull(petition);
    }

    public CountRow getCount() {
        return Objects.requireNonNull(count);
    }

    /** The command that recounts the petition; it names the petition by the id in the log. */
    public String getCommand() {
        return "java -jar portal-verify.jar recount policy.txt " + settings.getBaseUrl() + " " + id;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after == null ? "" : after;
    }
}
