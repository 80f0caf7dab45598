package ngo.portal.web.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ngo.portal.ejb.document.DocumentForm;
import ngo.portal.persistence.document.VersionRow;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.comparison.TextComparison;

/**
 * An edit conflict: two people have edited the same text. The changes of each are shown against their common base version.
 *
 * @param theirs the version that was saved first
 * @param beside side texts as they are now, if they differ from the writer's
 */
public record EditConflict(
        VersionRow theirs, TextComparison mineChanged, TextComparison theirsChanged, List<SidebarField> beside) {

    static EditConflict of(DocumentText base, DocumentForm mine, DocumentForm now, VersionRow theirs) {
        return new EditConflict(
                theirs,
                TextComparison.between(base, mine.text()),
                TextComparison.between(base, now.text()),
                others(mine.beside(), now.beside()));
    }

    private static List<SidebarField> others(Map<String, String> mine, Map<String, String> now) {
        return new TreeMap<>(now)
                .entrySet().stream()
                        .filter(field -> !field.getValue().equals(mine.get(field.getKey())))
                        .map(field -> new SidebarField(field.getKey(), field.getValue()))
                        .toList();
    }
}
