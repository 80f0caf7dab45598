package ngo.portal.persistence.petition.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.petition.CollectingOrganisation;
import ngo.portal.persistence.shared.Select;

/** What the public may do with a petition, under the database role that reads what is public and runs seven functions. */
@ApplicationScoped
public class SigningRepository {

    /** Where a page of this petition does not collect, or not at present, signing goes on at the owner's page. */
    private static final Select<SigningPageRow> PAGE = Select.of(
            SigningPageRow.class,
            """
            select p.petition_id as petition, p.owner_id as owner, p.slug, %s as state, %s as owner_collects, t.id as text, t.language,
              t.title, g.id as page, g.alias as page_alias, g.owner as own_page
            from public_petition p
            join public_petition_text t on t.petition_id = p.petition_id
            join public_petition_page g on g.petition_id = p.petition_id and g.ended_at is null
              and (g.owner and (cast(?3 as text) = '' or exists (
                  select 1 from public_petition_page k where k.petition_id = p.petition_id and k.alias = ?3))
                or g.alias = ?3 and %s)
            where p.slug = ?1 order by t.id = cast(nullif(?4, '') as uuid) desc, t.language = ?2 desc, t.original desc,
              g.owner limit 1
            """
                    .formatted(
                            CollectingOrganisation.STATE,
                            CollectingOrganisation.OWNER_COLLECTS,
                            CollectingOrganisation.PARTNER_COLLECTS));

    private static final Select<SignedPetitionRow> PETITION = Select.of(
            SignedPetitionRow.class,
            """
            select p.petition_id as petition, p.slug, p.state, t.title, t.language
            from public_petition p join public_petition_text t on t.petition_id = p.petition_id
            where p.slug = ?1 order by t.language = ?2 desc, t.original desc limit 1
            """);

    private static final Select<ConsentChoiceRow> CHOICES = Select.of(
            ConsentChoiceRow.class,
            """
            select g.partner_id as organisation, g.alias, g.name, w.number as wording, w.language, w.text as words
            from public_petition_page g
            join lateral (
              select m.* from public_petition_wording m where m.petition_id = g.petition_id and m.page_id = g.id
              order by m.number desc, m.language = ?3 desc, m.language = ?4 desc limit 1) w on true
            where g.petition_id = ?1 and (g.ended_at is null and (g.owner or g.id = ?2) and %s
              or g.partner_id = any (cast(string_to_array(?5, ',') as uuid[])))
            order by g.owner desc, g.name
            """
                    .formatted(CollectingOrganisation.PARTNER_COLLECTS));

    private static final Select<SealingKeyRow> SEALING_KEYS = Select.of(
            SealingKeyRow.class,
            "select organisation_id as organisation, number, keyset, mark from public_supporter_keys(?1)");

    private static final Select<CountRow> COUNT = Select.of(
            CountRow.class, "select confirmed, paper, total, counted_at as at from public_petition where slug = ?1");

    private static final Select<Long> TOTAL_NOW = Select.of(
            Long.class, "select public_petition_total(?1) as total from public_petition where petition_id = ?1");

    private static final Select<String> SIGN = Select.of(
            String.class,
            """
            select public_sign(?1, ?2, ?3, ?4, decode(?5, 'hex'), decode(?6, 'hex'), ?7, ?8, ?9, ?10, ?11, decode(?12, 'hex'),
              decode(?13, 'hex'), decode(nullif(?14, ''), 'hex'), ?15, ?16, %s)
            """
                    .formatted(hashes(17)));

    private static final Select<CodeRow> CODE = Select.of(
            CodeRow.class,
            """
            select c.petition_id as petition, c.owner_id as owner, c.slug, c.title, c.text_language, c.fingerprint, c.open, c.id as row,
              c.signature_id as signature, c.page_id as page, c.page_alias, coalesce(g.owner, true) as own_page, c.language, c.country,
              c.display, c.confirmed, c.invalidated, c.batch_id as object, c.generation, c.sealed, c.consents is null as signed_again,
              cast(string_to_array(nullif(c.consents, ''), ',') as uuid[]) as consents
            from public_code(decode(?1, 'hex')) c
            left join public_petition_page g on g.petition_id = c.petition_id and g.id = c.page_id
            """);

    private static final Select<String> NEW_CODE = Select.of(
            String.class,
            """
            select public_new_code(?1, ?2, decode(?3, 'hex'), decode(?4, 'hex'), ?5, ?6, ?7, decode(?8, 'hex'), decode(?9, 'hex'), ?10,
              %s)
            """
                    .formatted(hashes(11)));

    private static final Select<String> STEP = Select.of(String.class, "select public_step(decode(?1, 'hex'), ?2, ?3)");

    @PersistenceContext(unitName = "public")
    private EntityManager entities;

    /**
     * The page in a language if the text exists in it, else in its original.
     *
     * @param alias of the organisation whose page it is; empty for the owner's, which is also returned where that
     *         organisation collects no more
     * @param text the id of the text that was read, whatever its language; empty, or none of this petition's, where the
     *         language decides
     */
    public Optional<SigningPageRow> page(String slug, String language, String alias, String text) {
        return PAGE.first(entities, slug, language, alias, text);
    }

    /** A petition by its address, with its title in a language if it exists in it, else in its original. */
    public Optional<SignedPetitionRow> petition(String slug, String language) {
        return PETITION.first(entities, slug, language);
    }

    /** The organisations that a supporter may allow to write on this page. */
    public List<ConsentChoiceRow> choices(UUID petition, UUID page, String language, String original) {
        return choices(petition, page, language, original, List.of());
    }

    /**
     * The same, and those that may write already: whatever their present state, a supporter may withdraw the consent.
     *
     * @param allowed organisations that may write
     */
    public List<ConsentChoiceRow> choices(
            UUID petition, UUID page, String language, String original, Collection<UUID> allowed) {
        return CHOICES.list(
                entities,
                petition,
                page,
                language,
                original,
                allowed.stream().map(UUID::toString).collect(Collectors.joining(",")));
    }

    /** The own keys of organisations that a supporter may allow to write; for organisations without one the vault seals. */
    public List<SealingKeyRow> sealingKeys(UUID petition) {
        return SEALING_KEYS.list(entities, petition);
    }

    public Optional<CountRow> count(String slug) {
        return COUNT.first(entities, slug);
    }

    /** The total with what was confirmed or withdrawn since it was last published; 0 where there is no such petition. */
    public long totalNow(UUID petition) {
        return TOTAL_NOW.first(entities, petition).orElse(0L);
    }

    /** Submits a signature; returns TAKEN, PAUSED, CLOSED, INVALID, or WAIT and a number of seconds. */
    public String sign(NewSignature signature) {
        HexFormat hex = HexFormat.of();
        byte[] domain = signature.domain();
        return SIGN.first(
                        entities,
                        signature.where().petition(),
                        signature.where().page(),
                        signature.where().text(),
                        signature.id(),
                        hex.formatHex(signature.mail()),
                        hex.formatHex(signature.code()),
                        signature.country(),
                        signature.language(),
                        signature.display().name(),
                        signature.object(),
                        signature.generation(),
                        hex.formatHex(signature.sealed()),
                        hex.formatHex(signature.origin()),
                        domain == null ? "" : hex.formatHex(domain),
                        signature.risk(),
                        signature.waited(),
                        HashList.of(signature.earlier()))
                .orElse("INVALID");
    }

    /**
     * Requests a new code; returns TAKEN, CLOSED, INVALID, or WAIT and a number of seconds; the same whether or not anybody
     * has signed with this address.
     *
     * @param waited whether the sender has waited already
     */
    public String newCode(NewCode wish, boolean waited) {
        HexFormat hex = HexFormat.of();
        return NEW_CODE.first(
                        entities,
                        wish.petition(),
                        wish.id(),
                        hex.formatHex(wish.mail()),
                        hex.formatHex(wish.code()),
                        wish.language(),
                        wish.object(),
                        wish.generation(),
                        hex.formatHex(wish.sealed()),
                        hex.formatHex(wish.origin()),
                        waited,
                        HashList.of(wish.earlier()))
                .orElse("INVALID");
    }

    /** A parameter that is a {@link HashList}. */
    private static String hashes(int parameter) {
        return "(select array_agg(decode(one, 'hex')) from unnest(string_to_array(nullif(?" + parameter
                + ", ''), ',')) one)";
    }

    /** The data of the holder of a code; empty where no signature has this code, or not any more. */
    public Optional<CodeRow> code(byte[] hash) {
        return CODE.first(entities, HexFormat.of().formatHex(hash));
    }

    /** Takes a step with a code; returns DONE, CLOSED or UNKNOWN; AWAY where an organisation has another key since its copy was sealed. */
    public String step(byte[] hash, CodeStep step, String details) {
        return STEP.first(entities, HexFormat.of().formatHex(hash), step.name(), details)
                .orElse("UNKNOWN");
    }
}
