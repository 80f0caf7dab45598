package ngo.portal.persistence.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.petition.CollectingOrganisation;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;

/** The public data about the supporters of a petition: names of those who let theirs be shown, countries, and the words of thanks. */
@ApplicationScoped
public class PublicSupporterRepository {

    private static final Select<Name> NAMES = Select.of(
            Name.class,
            """
            select n.signature_id as id, n.name, n.signed_on from public_petition_name n
            where n.petition_id = ?1 and n.shown and not n.suspended
              and (n.signed_on, n.signature_id) < (cast(?2 as date), ?3)
            order by n.signed_on desc, n.signature_id desc limit ?4
            """);

    private static final Select<Country> COUNTRIES = Select.of(
            Country.class,
            """
            select country, confirmed from petition_countries_within(?1, cast(?2 as bigint)) order by confirmed desc, country
            """);

    private static final Select<Thanks> THANKS = Select.of(
            Thanks.class,
            """
            select g.name, t.thanks as words, t.language
            from public_petition p
            join public_petition_page g on g.petition_id = p.petition_id and g.ended_at is null
              and (g.owner or g.alias = ?2 and %s)
            join lateral (
              select x.thanks, x.language from public_petition_page_text x
              where x.petition_id = g.petition_id and x.page_id = g.id and x.language in (?3, p.language) and x.thanks <> ''
              order by x.language = ?3 desc limit 1) t on true
            where p.slug = ?1 and p.state <> 'ARCHIVED' order by g.owner limit 1
            """
                    .formatted(CollectingOrganisation.PARTNER_COLLECTS));

    @PersistenceContext(unitName = "public")
    private EntityManager entities;

    /** The name of one person. */
    public record Name(UUID id, String name, LocalDate signedOn) {}

    /**
     * A country from which enough people have signed.
     *
     * @param country its code
     * @param confirmed how many, in steps
     */
    public record Country(String country, long confirmed) {}

    /**
     * An organisation's words of thanks to a supporter who has confirmed.
     *
     * @param name of the organisation
     */
    public record Thanks(String name, String words, String language) {}

    /** The names, the newest first; within a day in no order, so that nobody can observe a person signing. */
    public Slice.Part<Name> names(UUID petition, Slice slice) {
        return Slice.Part.of(
                NAMES.list(
                        entities,
                        petition,
                        LocalDate.ofInstant(slice.before(), ZoneOffset.UTC),
                        slice.beforeId(),
                        slice.fetch()),
                slice,
                row -> new Slice.Key(row.signedOn().atStartOfDay(ZoneOffset.UTC).toInstant(), row.id()));
    }

    /** The countries, the largest first, together no more than this total: the rest is not shown by country. */
    public List<Country> countries(UUID petition, long confirmed) {
        return COUNTRIES.list(entities, petition, confirmed);
    }

    /**
     * The words of thanks of the page on which the supporter has signed, else of the owner; absent where neither has any.
     *
     * @param alias of the organisation whose page it is; empty for the owner's
     */
    public Optional<Thanks> thanks(String slug, String alias, String language) {
        return THANKS.first(entities, slug, alias, language);
    }
}
