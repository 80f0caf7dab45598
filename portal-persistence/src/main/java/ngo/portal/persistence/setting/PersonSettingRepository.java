package ngo.portal.persistence.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;

/** Personal settings; each person reads only their own. */
@ApplicationScoped
public class PersonSettingRepository {

    private static final Select<PersonSetting> OF = Select.of(
            PersonSetting.class,
            "select language, zone, theme, text_size, low_bandwidth, welcomed from person_setting where subject = ?1");

    private static final Select<Spoken> LANGUAGES = Select.of(
            Spoken.class,
            "select subject, language from person_setting where subject = any (string_to_array(?1, chr(10)))");

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** The language of one person. */
    private record Spoken(String subject, String language) {}

    public PersonSetting of(String subject) {
        return OF.first(entities, subject).orElse(PersonSetting.NONE);
    }

    public void keep(String subject, PersonSetting setting) {
        Sql.run(
                entities,
                """
                insert into person_setting (subject, language, zone, theme, text_size, low_bandwidth, welcomed)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                on conflict (subject) do update set language = excluded.language, zone = excluded.zone, theme = excluded.theme,
                  text_size = excluded.text_size, low_bandwidth = excluded.low_bandwidth, welcomed = excluded.welcomed
                """,
                subject,
                setting.language(),
                setting.zone(),
                setting.theme(),
                setting.textSize(),
                setting.lowBandwidth(),
                setting.welcomed());
    }

    /** The languages of some people by person, as far as the caller may see their settings. */
    public Map<String, String> languages(Collection<String> subjects) {
        return LANGUAGES.list(entities, String.join("\n", subjects)).stream()
                .collect(Collectors.toMap(Spoken::subject, Spoken::language));
    }

    /** Takes over the language of a person from Keycloak, unless a command to change it there is open. For the sync alone. */
    public void follow(String subject, String language) {
        Sql.run(
                entities,
                """
                insert into person_setting as known (subject, language)
                select cast(?1 as text), cast(?2 as text) where not exists (
                  select 1 from outbox_command e where e.act = 'SPEAK' and e.subject = ?1 and e.done_at is null)
                on conflict (subject) do update set language = excluded.language where known.language <> excluded.language
                """,
                subject,
                language);
    }
}
