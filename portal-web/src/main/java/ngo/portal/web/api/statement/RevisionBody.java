package ngo.portal.web.api.statement;

import java.util.List;
import ngo.portal.ejb.statement.StatementForm;
import ngo.portal.persistence.shared.CommonRefusals.InvalidInput;
import ngo.portal.persistence.statement.Purpose;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.text.DocumentText;
import org.jspecify.annotations.Nullable;

/** A change of the text that is open for sign-on. What is left out stays as it is. */
public record RevisionBody(
        @Nullable Purpose purpose,
        @Nullable String note,
        @Nullable String title,
        @Nullable List<String> addressees,
        @Nullable List<StatementBody.Section> sections) {

    /** During the call: a change of words or of meaning, never a public act. */
    Purpose duringCall() {
        if (purpose == null || purpose.isPublic()) {
            throw new InvalidInput("purpose");
        }
        return purpose;
    }

    DocumentText text(StatementDetail now) {
        return new StatementBody(title, null, addressees, sections, null, null)
                .onto(StatementForm.of(now))
                .text();
    }
}
