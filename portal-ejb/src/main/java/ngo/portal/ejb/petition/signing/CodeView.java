package ngo.portal.ejb.petition.signing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.petition.signing.CodeRow;
import ngo.portal.persistence.petition.signing.ConsentChoiceRow;
import ngo.portal.persistence.petition.signing.SignatureDisplay;

/**
 * What the holder of a code sees of a signature.
 *
 * @param name as it was entered; empty once it is stored nowhere
 * @param ticked organisations whose box is ticked, or that may write already
 * @param choices boxes on the page
 * @param ownPage whether the page is that of the petition's owner
 * @param addable whether consent for another organisation is still possible; its copy is made from the last input
 * @param blockable whether the address is still known, so that mails to it can be stopped
 */
public record CodeView(
        UUID petition,
        String slug,
        String title,
        String textLanguage,
        String pageAlias,
        boolean ownPage,
        boolean open,
        boolean confirmed,
        boolean invalidated,
        String name,
        String country,
        SignatureDisplay display,
        Set<UUID> ticked,
        List<ConsentChoiceRow> choices,
        boolean addable,
        boolean blockable) {

    static CodeView of(CodeRow row, String name, Set<UUID> ticked, List<ConsentChoiceRow> choices, boolean addable) {
        return new CodeView(
                row.petition(),
                row.slug(),
                row.title(),
                row.textLanguage(),
                row.pageAlias(),
                row.ownPage(),
                row.open(),
                row.confirmed(),
                row.invalidated(),
                name,
                row.country(),
                SignatureDisplay.valueOf(row.display()),
                ticked,
                choices,
                addable,
                row.sealed() != null);
    }
}
