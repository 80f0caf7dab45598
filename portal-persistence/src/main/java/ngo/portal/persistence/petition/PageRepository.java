package ngo.portal.persistence.petition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.petition.PetitionRefusals.PageExists;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.CommonRefusals.Stale;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.text.Sha256;

/** The pages of organisations that collect for a petition, and the texts on them. */
@ApplicationScoped
public class PageRepository {

    private static final Select<PageRow> PAGES = Select.of(
            PageRow.class,
            """
            select g.organisation_id as organisation, g.id, g.alias, o.name, g.state, g.reason,
              coalesce((select max(w.number) from petition_wording w where w.organisation_id = g.organisation_id
                and w.petition_id = g.petition_id), 0) as wording,
              g.organisation_id = g.owner_id as own, g.changed_at
            from petition_page g join organisation o on o.id = g.organisation_id
            where g.owner_id = ?1 and g.petition_id = ?2 order by own desc, o.name, g.id limit 500
            """);

    private static final Select<PageTextRow> TEXTS = Select.of(
            PageTextRow.class,
            """
            select language, introduction, thanks from petition_page_text where organisation_id = ?1 and petition_id = ?2
            order by language
            """);

    private static final Select<WordingRow> WORDINGS = Select.of(
            WordingRow.class,
            """
            select w.organisation_id as organisation, o.alias, o.name, w.number, w.language, w.text, w.fingerprint, w.written_at
            from petition_wording w join organisation o on o.id = w.organisation_id
            where w.owner_id = ?1 and w.petition_id = ?2
              and w.number = (select max(n.number) from petition_wording n where n.organisation_id = w.organisation_id
                and n.petition_id = w.petition_id)
            order by w.organisation_id <> w.owner_id, o.name, w.language limit 1000
            """);

    private static final Select<WaitingPageRow> WAITING = Select.of(
            WaitingPageRow.class,
            """
            select s.id, s.title, o.name as owner_name, g.state, w.number as wording
            from document_reader r
            join petition_page g on g.organisation_id = r.reader_organisation and g.petition_id = r.document_id
              and g.owner_id = r.organisation_id and g.owner_id <> g.organisation_id and g.state in ('INVITED', 'CONFIRMED')
            cross join lateral (select coalesce(max(n.number), 0) as number from petition_wording n
              where n.organisation_id = g.organisation_id and n.petition_id = g.petition_id) w
            join petition s on s.organisation_id = r.organisation_id and s.id = r.document_id
            join organisation o on o.id = s.organisation_id
            where r.reader_organisation = (select ctx.organisation()) and r.kind = 'PETITION' and r.open
              and r.state in ('TEXT_REVIEW', 'CLEARED', 'OPEN', 'PAUSED')
              and not (g.state = 'CONFIRMED' and r.state = 'TEXT_REVIEW' and w.number > 0)
            order by g.changed_at, g.id limit ?1
            """);

    private static final Select<Integer> LAST_WORDING = Select.of(
            Integer.class,
            "select coalesce(max(number), 0) from petition_wording where organisation_id = ?1 and petition_id = ?2");

    private static final Select<PageNumbers> NUMBERS =
            Select.of(PageNumbers.class, "select page, confirmed, paper from ctx.petition_page_numbers(?1)");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The pages that the caller may know of: its own page; all pages for the owner of the petition and for the leads. */
    public List<PageRow> of(UUID owner, UUID petition) {
        entities.flush();
        return PAGES.list(entities, owner, petition);
    }

    /**
     * The numbers of signatures on a page.
     *
     * @param paper on sheets that count
     */
    public record PageNumbers(UUID page, long confirmed, long paper) {}

    /** Numbers of the pages whose number the caller may know: its own page; all pages for the leads. */
    public List<PageNumbers> numbers(UUID petition) {
        return NUMBERS.list(entities, petition);
    }

    public Optional<PageRow> find(UUID owner, UUID petition, UUID organisation) {
        return of(owner, petition).stream()
                .filter(page -> page.organisation().equals(organisation))
                .findFirst();
    }

    /**
     * Pages of the caller's organisation that wait for an action of it, the longest waiting first; a written page goes live
     * once the text is cleared.
     */
    public List<WaitingPageRow> waiting(int most) {
        return WAITING.list(entities, most);
    }

    public PageRow require(UUID owner, UUID petition, String alias) {
        return of(owner, petition).stream()
                .filter(page -> page.alias().equals(alias))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Adds a page that a lead has offered or that the organisation has requested. */
    public void add(Petition petition, UUID organisation, PageState state, String by, Instant now) {
        int added = Sql.run(
                entities,
                """
                insert into petition_page (organisation_id, petition_id, owner_id, id, alias, state, changed_by, changed_at)
                values (?1, ?2, ?3, ?4, '', ?5, ?6, ?7) on conflict do nothing
                """,
                organisation,
                petition.id(),
                petition.organisation(),
                UUID.randomUUID(),
                state,
                by,
                now);
        if (added == 0) {
            throw new PageExists();
        }
    }

    /** Locks the pages: until the transaction ends no page goes live while the petition is opened or given back. */
    public void hold(UUID petition) {
        Sql.lock(entities, "petition pages " + petition);
    }

    /** Changes the state of a page, unless it has changed since the caller read it. */
    public void move(UUID petition, PageRow page, PageState to, String reason, String by, Instant now) {
        page.state().require(to);
        int moved = Sql.run(
                entities,
                """
                update petition_page set state = ?1, reason = ?2, changed_by = ?3, changed_at = ?4, version = version + 1
                where organisation_id = ?5 and petition_id = ?6 and state = ?7
                """,
                to,
                reason,
                by,
                now,
                page.organisation(),
                petition,
                page.state());
        if (moved == 0) {
            throw new Stale();
        }
    }

    /** The texts of an organisation on its page, as far as the caller may read them. */
    public List<PageTextRow> texts(UUID organisation, UUID petition) {
        return TEXTS.list(entities, organisation, petition);
    }

    public void write(Petition petition, UUID organisation, PageTextRow text, String by, Instant now) {
        Sql.run(
                entities,
                """
                insert into petition_page_text (organisation_id, petition_id, owner_id, language, introduction, thanks, written_by,
                  written_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                on conflict (organisation_id, petition_id, language) do update set introduction = excluded.introduction,
                  thanks = excluded.thanks, written_by = excluded.written_by, written_at = excluded.written_at
                """,
                organisation,
                petition.id(),
                petition.organisation(),
                text.language(),
                text.introduction(),
                text.thanks(),
                by,
                now);
    }

    /** The newest wording of each organisation, in all its languages; the owner's first. */
    public List<WordingRow> wordings(UUID owner, UUID petition) {
        entities.flush();
        return WORDINGS.list(entities, owner, petition);
    }

    /** A new wording in one language, as it was typed. */
    public record NewWording(String language, String text) {}

    /** Stores a new wording of an organisation's consent question in all its languages and returns the number of the wording. */
    public int addWording(Petition petition, UUID organisation, Collection<NewWording> said, String by, Instant now) {
        Sql.lock(entities, "wording " + petition.id() + organisation);
        int number =
                1 + LAST_WORDING.first(entities, organisation, petition.id()).orElse(0);
        for (NewWording one : said) {
            Sql.run(
                    entities,
                    """
                    insert into petition_wording (organisation_id, petition_id, owner_id, number, language, text, fingerprint,
                      written_by, written_at)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                    """,
                    organisation,
                    petition.id(),
                    petition.organisation(),
                    number,
                    one.language(),
                    one.text(),
                    Sha256.of(one.text()),
                    by,
                    now);
        }
        return number;
    }
}
