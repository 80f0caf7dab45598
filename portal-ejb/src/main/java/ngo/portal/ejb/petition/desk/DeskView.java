package ngo.portal.ejb.petition.desk;

import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.petition.PageRow;
import ngo.portal.persistence.petition.desk.DeskRow;
import ngo.portal.persistence.petition.desk.SignatureGroupRow;

/**
 * The waiting items of a desk.
 *
 * @param groups networks and mail domains from which several of the newest signatures came
 * @param pages on which people sign
 * @param keeps whether the reader moderates, and is not only a second person
 */
public record DeskView(DeskRow waiting, List<SignatureGroupRow> groups, List<PageRow> pages, boolean keeps) {

    /** The name of a page; empty for an unknown one. */
    public String pageName(UUID page) {
        return pages.stream()
                .filter(one -> one.id().equals(page))
                .findFirst()
                .map(PageRow::alias)
                .orElse("");
    }
}
