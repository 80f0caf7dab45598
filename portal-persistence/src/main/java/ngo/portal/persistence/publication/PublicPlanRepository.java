package ngo.portal.persistence.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ngo.portal.persistence.shared.CommonRefusals.NotFound;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Slice;

/** The adopted plans as the public may read them, with a number of queries that does not depend on their size. */
@ApplicationScoped
public class PublicPlanRepository {

    private static final Select<PublicPlanRow> ROWS = Select.of(
            PublicPlanRow.class,
            """
            select plan_id as plan, slug, title, language, owner_alias, owner_name, state, adopted_at from public_plan
            where (adopted_at, plan_id) < (?1, ?2) order by adopted_at desc, plan_id desc limit ?3
            """);

    private static final Select<PublicPlan> ONE = Select.of(
            PublicPlan.class,
            """
            select plan_id as id, slug, title, goal, language, scope, starts_on, ends_on, owner_alias, owner_name, state, adopted_at,
              published_at, withdrawn_at
            from public_plan where slug = ?1
            """);

    private static final Select<PublicTranslation> TRANSLATIONS = Select.of(
            PublicTranslation.class,
            """
            select language, title, fingerprint, source_fingerprint, approved_at from public_translation where statement_id = ?1
            order by language
            """);

    private static final Select<PublicTranslationText> TRANSLATED = Select.of(
            PublicTranslationText.class,
            "select text, canonical, fingerprint from public_translation where statement_id = ?1 and language = ?2");

    private static final Select<KnownText> WITH_FINGERPRINT = Select.of(
            KnownText.class,
            """
            select p.slug, p.title, p.language, true as original, p.published_at from public_plan p
            where p.text_fingerprint = ?1 and p.text_fingerprint <> ''
            union all
            select p.slug, t.title, t.language, false, t.approved_at
            from public_translation t
            join public_plan p on p.organisation_id = t.organisation_id and p.plan_id = t.statement_id
            where t.fingerprint = ?1
            limit 1
            """);

    @PersistenceContext(unitName = "public")
    private EntityManager entities;

    @Inject
    private PublicPlanPartRepository parts;

    /** The plans, those that were adopted last first. */
    public Slice.Part<PublicPlanRow> plans(Slice slice) {
        List<PublicPlanRow> rows = ROWS.list(entities, slice.before(), slice.beforeId(), slice.fetch());
        return Slice.Part.of(rows, slice, row -> new Slice.Key(row.adoptedAt(), row.plan()));
    }

    public PublicPlan require(String slug) {
        return ONE.first(entities, slug).map(this::withParts).orElseThrow(NotFound::new);
    }

    /** A plan in this language, as far as there is an approved translation of its present public text. */
    public PublicPlanReading require(String slug, String language) {
        PublicPlan plan = require(slug);
        List<PublicTranslation> translations = TRANSLATIONS.list(entities, plan.id());
        boolean there = translations.stream().anyMatch(one -> one.language().equals(language));
        return PublicPlanReading.of(
                plan,
                translations,
                there ? TRANSLATED.first(entities, plan.id(), language).orElse(null) : null);
    }

    /** The plan of which this very text is public now. */
    public Optional<KnownText> withFingerprint(String fingerprint) {
        return WITH_FINGERPRINT.first(entities, fingerprint);
    }

    private PublicPlan withParts(PublicPlan plan) {
        return plan.with(
                parts.parts(plan.id()).stream()
                        .filter(part -> !part.isEmpty())
                        .sorted(Comparator.comparing(PublicPlan.Part::heading))
                        .toList(),
                parts.activities(plan.id()),
                parts.reports(plan.id()));
    }
}
