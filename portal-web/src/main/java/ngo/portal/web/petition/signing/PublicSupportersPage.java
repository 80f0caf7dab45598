package ngo.portal.web.petition.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ngo.portal.ejb.petition.signing.SigningService;
import ngo.portal.ejb.publication.PublicPetitionService;
import ngo.portal.persistence.petition.signing.CountRow;
import ngo.portal.persistence.petition.signing.SignedPetitionRow;
import ngo.portal.persistence.publication.PublicPetition;
import ngo.portal.persistence.publication.PublicSupporterRepository;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.organisation.CodeKind;
import ngo.portal.web.shared.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** The public list of signatories of a petition: on a page of its own, and its beginning on the page of the petition. */
@Named
@RequestScoped
public class PublicSupportersPage {

    private static final int NEWEST = 20;
    private static final int PAGE_SIZE = 100;
    private static final int LARGEST = 8;

    @Inject
    private PublicPetitionService petitions;

    @Inject
    private SigningService signing;

    private String slug = "";
    private String after = "";
    private @Nullable SignedPetitionRow petition;
    private @Nullable Shown shown;

    /** From a country so many have signed. */
    public record Line(String country, long confirmed) {}

    /**
     * Names and numbers; the numbers add up to the total.
     *
     * @param more key of the names that follow; absent at the end
     * @param countries the largest first
     * @param elsewhere who is not shown by country
     * @param whole whether every country is there that can be shown
     */
    public record Shown(
            List<String> names,
            @Nullable String more,
            List<Line> countries,
            boolean whole,
            long elsewhere,
            long paper,
            long total) {}

    /** All of them, by their parts. */
    public void load() {
        petition = signing.find(slug, RequestLanguage.now().tag()).orElseThrow(NotFound::new);
        CountRow count = signing.count(slug);
        shown = read(
                petition.petition(),
                count.confirmed(),
                count.paper(),
                Slice.from(after, PAGE_SIZE),
                after.isEmpty() ? Integer.MAX_VALUE : 0);
    }

    /** The newest names and the largest countries, for the page of the petition. */
    public Shown of(PublicPetition.Head head) {
        if (shown == null || !slug.equals(head.slug())) {
            slug = head.slug();
            shown = read(head.id(), head.confirmed(), head.paper(), Slice.first(NEWEST), LARGEST);
        }
        return shown;
    }

    private Shown read(UUID id, long confirmed, long paper, Slice slice, int countries) {
        Slice.Part<PublicSupporterRepository.Name> names = petitions.names(id, slice);
        List<PublicSupporterRepository.Country> all = countries == 0 ? List.of() : petitions.countries(id, confirmed);
        List<Line> lines = all.stream()
                .limit(countries)
                .map(one -> new Line(CodeKind.COUNTRIES.name(one.country()), one.confirmed()))
                .toList();
        return new Shown(
                names.items().stream().map(PublicSupporterRepository.Name::name).toList(),
                names.next(),
                lines,
                lines.size() == all.size(),
                confirmed - lines.stream().mapToLong(Line::confirmed).sum(),
                paper,
                confirmed + paper);
    }

    public Shown getShown() {
        return Objects.requireNonNull(shown);
    }

    public SignedPetitionRow getPetition() {
        return Objects.requireNonNull(petition);
    }

    public boolean isFirst() {
        return after.isEmpty();
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
