package ngo.portal.web.plan;

import java.util.List;
import ngo.portal.ejb.plan.SectionForm;
import ngo.portal.persistence.plan.SectionRow;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;
import ngo.portal.persistence.text.TextComparison;

/** Two people have written one section at the same time: what each has changed, against the text from which both began. */
public record SectionClash(TextComparison mineChanged, TextComparison theirsChanged) {

    static SectionClash of(String name, SectionRow base, SectionForm mine, SectionRow theirs) {
        DocumentText begun = text(name, base, base.title(), base.html());
        return new SectionClash(
                TextComparison.between(begun, text(name, base, mine.getTitle(), mine.getHtml())),
                TextComparison.between(begun, text(name, base, theirs.title(), theirs.html())));
    }

    private static DocumentText text(String name, SectionRow of, String title, String html) {
        return new DocumentText(name, of.text().language(), List.of(), List.of(new Section(of.id(), title, html)));
    }
}
