package ngo.portal.web.api.open;

import java.util.List;
import ngo.portal.persistence.petition.signing.ConsentChoiceRow;
import ngo.portal.persistence.petition.signing.SigningPageRow;

/** What a program shows to a person who is about to sign, and the stamp that it sends back with the signature. */
public record SigningFormDocument(
        String slug,
        String title,
        String language,
        String state,
        String page,
        String stamp,
        List<ConsentLine> consents) {

    /** A checkbox for consent, which is never ticked beforehand. */
    public record ConsentLine(String organisation, String name, int wording, String language, String words) {}

    static SigningFormDocument of(SigningPageRow page, String stamp, List<ConsentChoiceRow> choices) {
        return new SigningFormDocument(
                page.slug(),
                page.title(),
                page.language(),
                page.state(),
                page.pageAlias(),
                stamp,
                choices.stream()
                        .map(one ->
                                new ConsentLine(one.alias(), one.name(), one.wording(), one.language(), one.words()))
                        .toList());
    }
}
