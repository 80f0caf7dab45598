package ngo.portal.ejb.plan;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.document.DocumentForm;
import ngo.portal.ejb.document.SectionForm;
import ngo.portal.persistence.document.Draft;
import ngo.portal.persistence.plan.Level;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.text.Section;

/**
 * Unsaved form input for one section of a plan: a text that contains this section alone, under its heading, and its
 * audience. A section is drafted, compared and saved without the others, because not everybody may see those.
 */
public class PlanSectionForm extends DocumentForm {

    /** The level and, if it names organisations, their aliases: one choice, therefore one field. */
    private static final String READERS = "readers";

    @NotNull
    private Level level = Level.ORGANISATION;

    @NotNull
    private List<String> with = new ArrayList<>();

    private long version;

    public static PlanSectionForm of(SectionRow section) {
        PlanSectionForm form = new PlanSectionForm();
        form.take(section.text(), section.textNumber());
        form.level = section.level();
        form.with = new ArrayList<>(section.with());
        form.version = section.version();
        return form;
    }

    @Override
    public UUID section(UUID document) {
        return getSections().stream().findFirst().map(SectionForm::getId).orElse(document);
    }

    /** The section in the form in which it is stored. */
    Section typed() {
        return text().sections().stream().findFirst().orElseThrow(() -> new InvalidInput("section"));
    }

    /** The audience chosen in the form. */
    ShowForm show() {
        ShowForm form = new ShowForm();
        form.setLevel(level);
        form.setWith(with);
        form.setVersion(version);
        return form;
    }

    @Override
    public Map<String, String> beside() {
        Stream<String> named = level == Level.NAMED ? with.stream().distinct().sorted() : Stream.empty();
        return Map.of(READERS, Stream.concat(Stream.of(level.name()), named).collect(Collectors.joining(" ")));
    }

    @Override
    public void write(String field, String words) {
        List<String> parts = List.of(words.split(" ", -1));
        EnumSet.allOf(Level.class).stream()
                .filter(one -> field.equals(READERS) && one.name().equals(parts.get(0)))
                .forEach(one -> {
                    level = one;
                    with = new ArrayList<>(parts.subList(1, parts.size()));
                });
    }

    /** A draft contains the text only: the audience of a section is chosen again each time, starting from the present one. */
    @Override
    public void take(Draft draft) {
        take(draft.text(), draft.baseNumber());
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public List<String> getWith() {
        return with;
    }

    public void setWith(List<String> with) {
        this.with = with;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
