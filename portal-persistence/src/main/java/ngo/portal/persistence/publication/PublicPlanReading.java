package ngo.portal.persistence.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ngo.portal.persistence.plan.PlanHead;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Html;
import ngo.portal.persistence.text.Section;
import org.jspecify.annotations.Nullable;

/**
 * An adopted plan in the language of its reader, as far as it is translated: title, goal and sections are in the approved
 * translation; the records in the sections are in the language of the original.
 *
 * @param plan with the words that are shown
 * @param language of these words
 * @param translations approved ones of exactly the present public text
 * @param fingerprint of the original; empty where nothing of it was translated
 */
public record PublicPlanReading(
        PublicPlan plan, String language, List<PublicTranslation> translations, String fingerprint) {

    static PublicPlanReading of(
            PublicPlan plan, List<PublicTranslation> translations, @Nullable PublicTranslationText translated) {
        String fingerprint = translations.isEmpty() ? "" : translations.get(0).sourceFingerprint();
        return translated == null
                ? new PublicPlanReading(plan, plan.head().language(), translations, fingerprint)
                : new PublicPlanReading(
                        in(plan, translated.text()), translated.text().language(), translations, fingerprint);
    }

    private static PublicPlan in(PublicPlan plan, DocumentText text) {
        Map<UUID, Section> sections =
                text.sections().stream().collect(Collectors.toMap(Section::id, Function.identity()));
        String goal = Optional.ofNullable(sections.get(plan.id()))
                .map(section -> Html.toPlain(section.html()))
                .orElse("");
        PlanHead head = plan.head();
        List<PublicPlan.Part> parts = plan.parts().stream()
                .map(part -> in(part, sections.get(part.id()), text.language()))
                .toList();
        return new PublicPlan(
                plan.id(),
                plan.slug(),
                new PlanHead(text.title(), goal, head.language(), head.scope(), head.startsOn(), head.endsOn()),
                plan.ownerAlias(),
                plan.ownerName(),
                plan.state(),
                plan.adoptedAt(),
                plan.publishedAt(),
                plan.withdrawnAt(),
                parts,
                plan.activities(),
                plan.reports());
    }

    private static PublicPlan.Part in(PublicPlan.Part part, @Nullable Section section, String language) {
        return section == null
                ? part
                : new PublicPlan.Part(
                        part.id(),
                        part.heading(),
                        new DocumentText("-", language, List.of(), List.of(section)),
                        part.objectives(),
                        part.recommendations(),
                        part.commitments());
    }

    /** Whether the shown text is a translation. */
    public boolean isTranslated() {
        return !language.equals(plan.head().language());
    }
}
